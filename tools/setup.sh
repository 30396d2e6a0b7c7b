# What ./play, ./layar and ./test share: everything a fresh machine needs, done once. Sourced, with $here set.
# shellcheck shell=bash

# Libraries that PySide6 links against and does not bring along.
play_packages=(
    libegl1 libgl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libgssapi-krb5-2 libpulse0
    libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1 libxext6 libxrandr2
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libva2 libva-drm2 libva-x11-2
)
test_packages=(xvfb xauth ffmpeg openssl strace libatomic1)
# Ubuntu has its browser as a snap only; there the tests of the status page are skipped.
[[ $(source /etc/os-release 2>/dev/null && echo "${ID-}") == ubuntu ]] || test_packages+=(chromium)
# Letters that the bundled font lacks. Missing, they cost boxes in place of letters, so they never stop anybody.
font_packages=(fonts-noto-core fonts-noto-color-emoji fonts-droid-fallback)

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }

give_up() {
    printf '%s\n' "$@" >&2
    exit 3
}

# set_up run|dev: returns at once where nothing has to be done. Starts no Python to find that out.
set_up() {
    local kind=$1 stamp
    stamp=$(_stamp "$kind")
    [[ -e $stamp ]] && return
    mkdir -p "$here/.setup" || give_up "Layar keeps its Python packages beside itself: make $here writable."
    (
        if ! flock --nonblock 9; then
            say "Another set-up is running; waiting for it"
            flock 9
        fi
        [[ -e $(_stamp "$kind") ]] || _set_up "$kind"
    ) 9>"$here/.setup/lock"
}

# The file that exists once everything is done for these locks, this script and this Python.
_stamp() {
    local locks=("$here/requirements/run.txt") sum python
    [[ $1 == dev ]] && locks+=("$here/requirements/dev.txt")
    sum=$(cat "$here/tools/setup.sh" "${locks[@]}" | sha256sum)
    python=$(readlink -f "$here/.venv/bin/python" || true)
    printf '%s/.venv/ready-%s-%s-%s' "$here" "$1" "${python##*/}" "${sum:0:16}"
}

_set_up() {
    local kind=$1 packages=("${play_packages[@]}") started=$SECONDS python
    [[ $kind == dev ]] && packages+=("${test_packages[@]}")
    say "Setting up Layar, once"
    python=$(_find_python) || true
    if [[ -z $python ]]; then
        packages+=(python3 python3-venv)
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        packages+=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
    fi
    _install_packages "${packages[@]}"
    python=$(_find_python) || give_up "Layar needs Python 3.11 or newer; none was found."
    _install_requirements "$kind" "$python"
    # Who plays may not be allowed to write here; without this it would compile every module at every start.
    "$here/.venv/bin/python" -m compileall -q "$here/kiosk" || say "Python could not compile all of Layar; going on without"
    rm -f "$here"/.venv/ready-"$kind"-*
    touch "$(_stamp "$kind")"
    # What the tests need includes what playing needs.
    [[ $kind == dev ]] && touch "$(_stamp run)"
    say "Ready after $((SECONDS - started)) s"
}

_find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

_install_packages() {
    local missing=() fonts=() install=(apt-get install --yes --no-install-recommends)
    if ! command -v apt-get >/dev/null; then
        say "This is neither Debian nor Ubuntu: install the libraries that Qt 6 needs yourself if it does not start"
        return
    fi
    mapfile -t missing < <(_missing "$@")
    mapfile -t fonts < <(_missing "${font_packages[@]}")
    [[ ${#missing[@]} -eq 0 && ${#fonts[@]} -eq 0 ]] && return
    local as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            [[ ${#missing[@]} -eq 0 ]] && return
            give_up "Some system packages are missing. Run this, then start again:" "" \
                "  sudo sh -c 'apt-get update && ${install[*]} ${missing[*]} ${fonts[*]}'" ""
        fi
        as_root=(sudo -n)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    say "Installing system packages: ${missing[*]} ${fonts[*]}"
    # Old lists may do where the network is only half there.
    "${as_root[@]}" apt-get update -qq </dev/null >&2 || true
    if [[ ${#missing[@]} -gt 0 ]]; then
        "${as_root[@]}" "${install[@]}" -qq -o DPkg::Lock::Timeout=300 "${missing[@]}" </dev/null >&2 ||
            give_up "The system packages could not be installed. Is there a network? Then start again."
    fi
    [[ ${#fonts[@]} -eq 0 ]] ||
        "${as_root[@]}" "${install[@]}" -qq -o DPkg::Lock::Timeout=300 "${fonts[@]}" </dev/null >&2 ||
        say "Fonts for other scripts could not be installed; going on without"
}

# Those of the packages that are not installed, also under the names that Ubuntu gave some of them.
_missing() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    for name in "$@"; do
        grep -qxE "${name//./\\.}(t64)?" <<<"$installed" || printf '%s\n' "$name"
    done
}

_install_requirements() {
    local kind=$1 python=$2 venv=$here/.venv
    # A set-up that was interrupted may have left half a package behind.
    if [[ -e $venv/unfinished ]] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Creating .venv with $("$python" --version)"
        "$python" -m venv --clear "$venv" || give_up "No virtual environment could be made in $venv."
    fi
    touch "$venv/unfinished"
    say "Installing Python packages from requirements/$kind.txt"
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input install \
        --no-deps --require-hashes -r "$here/requirements/$kind.txt" </dev/null >&2 ||
        give_up "The Python packages could not be installed. Is there a network, and room on the disk? Then start again."
    rm "$venv/unfinished"
}
