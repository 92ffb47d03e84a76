# Sourced by host/run and tests/run: installs the packages that are missing and builds. Functions only.

# The packages of host/packages that are not installed, one per line.
missing_packages() {
    local name
    sed -E 's/#.*//; s/^[[:space:]]*([^[:space:]]+).*/\1/; /^[[:space:]]*$/d' host/packages | while read -r name; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

install_packages() {
    local missing as_root=() log
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null && ! [ -t 0 ]; then
            echo "These packages are missing and only root or sudo can install them: apt-get install" $missing >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing $(echo "$missing" | wc -l) packages: "$missing
    log=$(mktemp)
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    # shellcheck disable=SC2086
    if ! { "${as_root[@]}" apt-get install -y --no-install-recommends $missing ||
           { "${as_root[@]}" apt-get update && "${as_root[@]}" apt-get install -y --no-install-recommends $missing; }; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "The packages could not be installed; above is what apt-get said. Is there a network?" >&2
        return 1
    fi
    rm -f "$log"
}

# build FOLDER TARGET... -- CMAKE-OPTION...: configures when needed and builds; quiet unless something is wrong.
build() {
    local folder=$1 log targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=("$1"); shift; done
    [ $# -gt 0 ] && shift
    mkdir -p "$folder"
    log=$folder/build.log
    if ! cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        return 1
    fi
    if [ "$(ninja -C "$folder" -n "${targets[@]}" | grep -c '^\[')" -gt 3 ]; then echo "Building; the first time takes a few minutes ..."; fi
    if ! ninja -C "$folder" "${targets[@]}" >"$log" 2>&1; then
        grep -E -A 12 'FAILED|error' "$log" | head -n 60 >&2
        return 1
    fi
}
