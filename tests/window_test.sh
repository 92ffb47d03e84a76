#!/usr/bin/env bash
# The real window on a display of its own, without a GPU and without a window manager: it grows and shrinks, goes to the beamer and back,
# and closes by the keyboard, with what was typed in its store. window_test.sh BUILD
set -eu
build=$1
for tool in Xvfb xdotool; do command -v $tool >/dev/null || exit 77; done
work=$(mktemp -d)
display= program= owner=
trap 'kill $program $owner $display 2>/dev/null || true; rm -rf "$work"' EXIT
# The server takes a free display number by itself and writes it down; xvfb-run guesses one, and two of those can guess the same.
# Without -noreset it starts over when its last program ends, and refuses whoever comes just then.
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
display=$!
for _ in $(seq 300); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
# Without the folders of a session GLFW 3.4 complains.
unset WAYLAND_DISPLAY
export XDG_RUNTIME_DIR=$work/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache XDG_DOCUMENTS_DIR=$work
alp=$build/bin/alp

fail() {
    echo "$1" >&2
    cat "$work/said" >&2
    exit 1
}
# until COMMAND...: for as long as a busy machine may take; the program must be there all the time.
until_() {
    for _ in $(seq 600); do
        "$@" && return 0
        kill -0 "$program" 2>/dev/null || fail "the program ended while it should: $*"
        sleep 0.1
    done
    fail "this did not come about: $*"
}
found() { window=$(xdotool search --onlyvisible --name 'ALP$' 2>/dev/null | tail -n 1) && [ -n "$window" ]; }
is() { xdotool getwindowgeometry "$window" | grep -q "Geometry: $1\$"; }
resized() {
    xdotool windowsize "$window" "$1" "$2"
    until_ is "$1x$2"
}

"$alp" sample >"$work/said" 2>&1
"$alp" >"$work/said" 2>&1 &
program=$!
until_ found
until_ xdotool windowfocus "$window"
resized 1700 1000
resized 800 500
resized 1900 1060
resized 1366 768

# A meeting that was, by the keyboard: search, Enter. Then to the beamer and back, twice.
open_and_present() {
    xdotool key Escape Escape ctrl+k
    sleep 0.3
    xdotool type --delay 60 "benaderbaar en zichtbaar"
    sleep 0.3
    xdotool key Return
    sleep 0.3
    xdotool key F11
    sleep 0.5
    is 1920x1080
}
until_ open_and_present
for size in 1366x768 1920x1080 1366x768; do
    xdotool key F11
    until_ is $size
done
# Ctrl is let go before the Q, and all of it comes at once.
xdotool keydown ctrl keydown q keyup ctrl keyup q
wait "$program" || fail "the program ended with $?"

# What another program put on the clipboard is pasted, and one that does not answer keeps nothing waiting but its own text.
owns_clipboard() {
    kill $owner 2>/dev/null || true
    "$build/bin/clipboard_owner" "$1" >"$work/owner" &
    owner=$!
    until_ grep -q ready "$work/owner"
}
"$alp" >"$work/said" 2>&1 &
program=$!
until_ found
until_ xdotool windowfocus "$window"
owns_clipboard "benaderbaar en zichtbaar"
paste_and_present() {
    xdotool key Escape Escape ctrl+k
    sleep 0.3
    xdotool key ctrl+v
    sleep 0.5
    xdotool key Return
    sleep 0.3
    xdotool key F11
    sleep 0.5
    is 1920x1080
}
until_ paste_and_present
xdotool key F11
owns_clipboard --silent
sleep 0.5
xdotool key ctrl+k
sleep 0.5
xdotool key ctrl+v Escape ctrl+q
for _ in $(seq 600); do
    kill -0 "$program" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$program" 2>/dev/null && fail "the program waits for a clipboard that nobody answers for"
wait "$program" || fail "the program ended with $?"

# The next day on a smaller screen than the window was.
sed -i -E 's/"(width|height)": [0-9]+/"\1": 4000/' "$work/config/alp/settings.json"
"$alp" >"$work/said" 2>&1 &
program=$!
until_ found
until_ is 1920x1080
until_ xdotool windowfocus "$window"
xdotool key ctrl+q
wait "$program" || fail "the program ended with $?"
# Asked to end from outside, as at logging out: it ends as by its own key.
"$alp" >"$work/said" 2>&1 &
program=$!
until_ found
kill -TERM "$program"
wait "$program" || fail "the program ended with $? when it was asked to end"
"$alp" check >/dev/null || fail "the store is not whole"
[ ! -s "$work/said" ] || fail "the program complained"
