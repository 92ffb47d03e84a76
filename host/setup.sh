# shellcheck shell=bash
# Sourced by host/run and tests/run: installs the packages that are missing and builds. Functions only.

# packages SECTION...: the names in those sections of host/packages.
packages() {
    awk -v wanted=" $* " '/^\[/ { gsub(/[][]/, ""); inside = index(wanted, " " $1 " "); next }
                          inside && NF && $1 !~ /^#/ { print $1 }' host/packages
}

# install_packages SECTION...: asks for root only when something is missing, and for the network only then.
install_packages() {
    local missing as_root=() log
    missing=$(comm -23 <(packages "$@" | sort) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u))
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086  # the names are words
    set -- $missing
    if [ "$(id -u)" != 0 ]; then
        # Without a terminal sudo cannot ask for a password.
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
            echo "Packages are missing, and installing them takes root or sudo: apt-get install --no-install-recommends $*" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get)
    echo "Installing $# packages: $*"
    log=$(mktemp)
    # The lists are fetched only when what is there (nothing, or something old) does not do.
    if ! { "${as_root[@]}" install -y --no-install-recommends "$@" ||
        { "${as_root[@]}" update && "${as_root[@]}" install -y --no-install-recommends "$@"; }; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "The packages could not be installed; above is what apt-get said. Is there a network?" >&2
        return 1
    fi
    rm -f "$log"
}

# build FOLDER CMAKE-OPTION...: configures and builds; says little unless something is wrong.
build() {
    local folder=$1 log=$1/build.log launcher steps
    shift
    mkdir -p "$folder"
    launcher=$(command -v ccache || true)
    # What ccache asks for precompiled headers; the compiler's own list of headers instead of a second reading; clones share.
    export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=true CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=true
    if ! cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        return 1
    fi
    steps=$(ninja -C "$folder" -n | grep -c '^\[' || true)
    [ "$steps" != 0 ] || return 0
    [ "$steps" -lt 10 ] || echo "Building, $steps steps; this can take minutes the first time ..."
    # One job per processor: ninja's own choice is two more, and a compiler here takes up to a gigabyte.
    if [ -t 1 ]; then
        ninja -C "$folder" -j "$(nproc)"
    elif ! ninja -C "$folder" -j "$(nproc)" >"$log" 2>&1; then
        grep -E -A 12 'FAILED|error' "$log" | head -n 60 >&2
        return 1
    fi
}
