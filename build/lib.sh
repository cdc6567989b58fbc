# shellcheck shell=bash
# Sourced by the scripts of this folder: messages, places, system packages. Messages go to stderr: stdout is for results.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
artifacts="${ArtifactsPath:-$root/artifacts}"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# A build node that outlives its build would keep the caller's pipe open.
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$(basename "$0"): $*"
    exit 1
}

wrong_usage() {
    say "$(basename "$0"): $*"
    exit 2
}

# The header of the calling script, as its help.
show_help() { sed -n '2,/^[^#]/ s/^# \{0,1\}//p' "$0"; }

# option_value "$@": the value that follows an option.
option_value() {
    [[ $# -ge 2 ]] || wrong_usage "$1 needs a value."
    printf '%s' "$2"
}

has() { command -v "$1" >/dev/null; }

is_installed() { [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]; }

# quietly PROBLEM COMMAND…: shows what the command prints only if it fails, and then ends with PROBLEM.
quietly() {
    local problem="$1" log
    shift
    log="$(mktemp)"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        fail "$problem (whole log: $log)"
    fi
    rm -f "$log"
}

# install_packages PACKAGE…: Debian's, as root or through sudo.
install_packages() {
    has apt-get || fail "missing: $*. These are the names of Debian's packages, and there is no apt-get here: install their counterparts."
    local as_root=()
    if [[ $EUID -ne 0 ]]; then
        has sudo || fail "missing: $*. Run as root: apt-get install $*"
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    local problem="apt-get could not install $*. Check the package sources, then run this again"
    say "Installing $* …"
    quietly "$problem" "${apt[@]}" update
    quietly "$problem" "${apt[@]}" install -y --no-install-recommends "$@"
}

# build_program FOLDER: builds the project in Release, and prints where its program lies.
build_program() {
    local name
    name="$(basename "$1")"
    say "Building $1 …"
    quietly "$1 does not build" dotnet build "$root/$1" -c Release -v quiet --nologo
    printf '%s/bin/%s/release/%s' "$artifacts" "$name" "$name"
}
