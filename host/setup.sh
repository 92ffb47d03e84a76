# shellcheck shell=bash
# Sourced by host/run and tests/run: installs the packages that are missing and builds. Functions only.

# packages SECTION...: the names in those sections of host/packages.
packages() {
    awk -v wanted=" $* " '/^\[/ { gsub(/[][]/, ""); inside = index(wanted, " " $1 " "); next }
                          inside && NF && $1 !~ /^#/ { print $1 }' host/packages
}

# What the build looks for, by the names that other systems know as well.
modules=(glfw3 gl xcb wayland-client fmt spdlog CLI11 nlohmann_json sqlite3 libsodium cairo pangocairo pangoft2 fontconfig librsvg-2.0 freetype2)  # pkg-config
headers=(imgui/imgui.h hyphen.h stb/stb_textedit.h boost/dll.hpp boost/locale.hpp)
programs=(g++ cmake ninja pkg-config msgfmt)

# not_there: those of them that are not on this system, in words.
not_there() {
    local name
    for name in "${programs[@]}"; do command -v "$name" >/dev/null || echo "the program $name"; done
    command -v g++ >/dev/null && command -v pkg-config >/dev/null || return 0
    for name in "${modules[@]}"; do pkg-config --exists "$name" || echo "$name (pkg-config)"; done
    for name in "${headers[@]}"; do g++ -E -x c++ -include "$name" /dev/null >/dev/null 2>&1 || echo "the header <$name>"; done
    [ -e "$(g++ -print-file-name=libimgui.a)" ] || echo "the static library libimgui.a (Dear ImGui 1.86 or 1.90)"
}

# on_another_system: goes on when all that the build needs is there, and otherwise says what is supported and what is missing.
on_another_system() {
    local missing
    missing=$(not_there | paste -sd ';' | sed 's/;/, /g')
    [ -n "$missing" ] || return 0
    echo "Debian 12 and 13 are supported; here the build needs what is missing to be installed first: $missing." >&2
    return 1
}

# install_packages SECTION...: asks for root only when something is missing, and for the network only then.
install_packages() {
    local missing as_root=() log
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        on_another_system
        return
    fi
    missing=$(comm -23 <(packages "$@" | sort) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u))
    [ -n "$missing" ] || return 0
    # Not Debian: its packages have other names, and what the build needs may be there all the same.
    if ! grep -q '^ID=debian$' /etc/os-release 2>/dev/null && [ -z "$(not_there)" ]; then return 0; fi
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
        grep -q '^ID=debian$' /etc/os-release 2>/dev/null || on_another_system
        return 1
    fi
    rm -f "$log"
}

# progress LOG: keeps what ninja says in the log, and tells how far it is: on a terminal in one line, elsewhere a line every 20 seconds.
progress() {
    local line finished total left words began=$SECONDS told=$SECONDS
    while IFS= read -r line; do
        echo "$line" >&3
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        finished=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]} words=
        if ((SECONDS - began >= 15)); then
            left=$(((SECONDS - began) * (total - finished) / finished))
            if ((left < 60)); then words=", less than a minute"; else words=", about $(((left + 30) / 60)) minutes"; fi
            words=${words/ 1 minutes/ 1 minute}
        fi
        if [ -t 1 ]; then
            printf '\r\033[K%s of %s%s' "$finished" "$total" "$words"
        elif ((SECONDS - told >= 20)); then
            echo "$finished of $total$words"
            told=$SECONDS
        fi
    done 3>"$1"
    if [ -t 1 ]; then printf '\r\033[K'; fi
}

# build FOLDER CMAKE-OPTION...: configures and builds all, or what $targets names; says how far it is, and little else unless something is
# wrong.
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
    # shellcheck disable=SC2086  # the names are words
    steps=$(ninja -C "$folder" -n ${targets:-} | grep -c '^\[' || true)
    [ "$steps" != 0 ] || return 0
    [ "$steps" -lt 10 ] || echo "Building, $steps steps; this can take minutes the first time ..."
    # One job per processor: ninja's own choice is two more, and a compiler here takes up to a gigabyte.
    # shellcheck disable=SC2086
    ninja -C "$folder" -j "$(nproc)" ${targets:-} 2>&1 | progress "$log"
    if [ "${PIPESTATUS[0]}" != 0 ]; then
        grep -E -A 12 'FAILED|error' "$log" | head -n 60 >&2
        return 1
    fi
}
