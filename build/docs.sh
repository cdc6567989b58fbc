#!/usr/bin/env bash
# Makes the site of docs/ and of the public API's comments, with docfx: artifacts/docs/index.html. A dead link or reference fails it.
# usage: build/docs.sh [--serve]
#   --serve   then serve it on http://localhost:8080
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case "${1:-}" in
    "" | --serve) ;;
    -h | --help) show_help; exit ;;
    *) wrong_usage "unknown argument '$1'. Try --help." ;;
esac

cd "$root"
quietly "docfx could not be restored" dotnet tool restore
build_program src/Gan.Cli >/dev/null
rm -rf "$artifacts/api" "$artifacts/docs"
quietly "the site could not be made" dotnet docfx build/docs/docfx.json --warningsAsErrors
say "The site is $artifacts/docs/index.html."
[[ "${1:-}" != --serve ]] || exec dotnet docfx serve "$artifacts/docs"
