#!/usr/bin/env bash
# The packages as a user meets them: made, looked at by lintian, installed on a bare Debian, used, put over a version before, removed.
# tests/package_test.sh BUILD
# The bare Debian is made by debootstrap in a folder, once a day; that takes root, the right to mount, and a network. Without one of them, or
# without lintian, this says so and ends with 77: skipped.
set -eu
cd "$(dirname "$(readlink -f "$0")")/.."
build=$(readlink -f "$1")
skip() { echo "skipped: $*"; exit 77; }
for tool in cpack dpkg-deb dpkg-shlibdeps lintian fakeroot debootstrap; do
    command -v "$tool" >/dev/null || skip "$tool is not installed; apt-get install dpkg-dev lintian fakeroot debootstrap"
done
[ "$(id -u)" = 0 ] || skip "a Debian can be put into a folder by root only"
unshare -m true 2>/dev/null || skip "this computer gives no right to mount"

host/package/make "$build"
debs=("$build"/packages/alp_*.deb "$build"/packages/alp-sdk-dev_*.deb)
lintian --fail-on error "${debs[@]}"

bare=$build/packages/bare
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)  # where this computer gets its own
[ -n "$mirror" ] || skip "apt knows no place to get a Debian from"
export DEBIAN_FRONTEND=noninteractive
. /etc/os-release  # the release that this one was built on
debootstrap --variant=minbase "$VERSION_CODENAME" "$bare" "$mirror" >"$build/packages/debootstrap.log" 2>&1 ||
    skip "debootstrap could not make a bare Debian: $(tail -n 1 "$build/packages/debootstrap.log")"
inside() { unshare -m sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME LANG=C.UTF-8 HOME=/root "$@"' "$bare" "$@"; }
trap 'rm -rf "$bare"' EXIT
cp "${debs[@]}" "$bare/tmp/"
cp /etc/resolv.conf "$bare/etc/"
for conf in /etc/apt/apt.conf /etc/apt/apt.conf.d/*proxy*; do [ ! -f "$conf" ] || cp "$conf" "$bare/etc/apt/apt.conf.d/99proxy"; done

# The program alone.
inside sh -c 'apt-get install -y --no-install-recommends /tmp/alp_*.deb' >"$build/packages/apt.log" 2>&1 || { tail "$build/packages/apt.log"; exit 1; }
inside alp --version
inside alp instruments | tee /dev/stderr | grep -q Partnerschapskaart
inside alp sample
inside alp report last --format pdf --out /tmp/last.pdf
inside sh -c 'head -c 4 /tmp/last.pdf' | grep -q %PDF
inside test -f /usr/share/applications/alp.desktop -a -f /usr/share/icons/hicolor/scalable/apps/alp.svg -a -f /usr/share/bash-completion/completions/alp

# Who writes an instrument.
inside sh -c 'apt-get install -y --no-install-recommends /tmp/alp-sdk-dev_*.deb' >"$build/packages/apt.log" 2>&1 || { tail "$build/packages/apt.log"; exit 1; }
inside sh -eu -c 'cd /root && alp new-instrument Weekstart && cd weekstart && cmake -S . -B build -G Ninja >/dev/null && cmake --build build >/dev/null &&
    ctest --test-dir build && alp validate build/plugins/weekstart.so && ALP_PLUGIN_PATH=build/plugins alp instruments' | tee /dev/stderr | grep -q 'Weekstart 1.0.0'

# Over a version before, with what it left: the same files under a lower number, as none has been given out yet, and a store of before.
before() {
    dpkg-deb -R "$1" "$build/packages/before"
    sed -i 's/^Version: .*/Version: 0.0.9/; s/alp (= [^)]*)/alp (= 0.0.9)/' "$build/packages/before/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$build/packages/before" "$bare/tmp/before-$(basename "$1")" >/dev/null
    rm -rf "$build/packages/before"
}
for deb in "${debs[@]}"; do before "$deb"; done
inside sh -c 'apt-get install -y --allow-downgrades --no-install-recommends /tmp/before-*.deb' >"$build/packages/apt.log" 2>&1 || { tail "$build/packages/apt.log"; exit 1; }
version() { inside dpkg-query -W -f '${Version}\n' alp; }
[ "$(version)" = 0.0.9 ] || { echo "the version before could not be put in: $(version)"; exit 1; }
gzip -dc tests/stores/2026-11-26.store.gz | inside sh -c 'cat >"$HOME/.local/share/alp/alp.store"'
inside sh -c 'apt-get install -y --no-install-recommends /tmp/alp*.deb' >"$build/packages/apt.log" 2>&1 || { tail "$build/packages/apt.log"; exit 1; }
[ "$(version)" != 0.0.9 ] || { echo "it was not put over the version before"; exit 1; }
inside alp check | tee /dev/stderr | grep -q '6 teams, 15'
inside alp report last --format pdf --out /tmp/after.pdf

# And nothing is left behind.
inside apt-get purge -y alp alp-sdk-dev >"$build/packages/apt.log" 2>&1
left=$(inside find /usr /etc /var/lib -xdev \( -name 'libalp*' -o -path '*/alp/*' -o -name 'alp.*' \) -not -path '/var/lib/dpkg/*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "installed, used, put over a version before and removed"
