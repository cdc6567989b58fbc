#!/usr/bin/env bash
# Uses the packages as other projects do: packs them into a feed of its own and, in new projects outside the repository, runs the code of
# the READMEs as it stands.
# usage: build/consume.sh [--readme FILE] [--keep]
#   --readme   whose first C# code trains and draws (default: README.md)
#   --keep     leave the projects where they are, and say where
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

readme="$root/README.md"
keep=false
while [[ $# -gt 0 ]]; do
    case "$1" in
        --readme) [[ $# -ge 2 ]] || wrong_usage "--readme needs a file."; readme="$(realpath "$2")"; shift 2 ;;
        --keep) keep=true; shift ;;
        -h | --help) show_help; exit ;;
        *) wrong_usage "unknown argument '$1'. Try --help." ;;
    esac
done

work="$(mktemp -d)"
service=
clean_up() {
    [[ -z "$service" ]] || kill "$service" 2>/dev/null || true
    if $keep; then say "The projects are in $work."; else rm -rf "$work"; fi
}
trap clean_up EXIT

# A version that no feed and no cache has: what is tested is what was packed here.
version="0.0.$(date +%s)"
newer="0.1.${version##*.}"

pack() {
    say "Packing …"
    quietly "the packages could not be packed" \
        dotnet pack "$root/GanMl.sln" -c Release -o "$work/feed" -p:PackageVersion="$version" -v quiet --nologo
    quietly "a newer GanMl.Onnx could not be packed" \
        dotnet pack "$root/src/Gan.Onnx" -c Release -o "$work/feed" -p:PackageVersion="$newer" -v quiet --nologo
}

# Ours go into a folder of their own. The others are taken from where the machine keeps them.
use_feed() {
    local machines
    machines="$(dotnet nuget locals global-packages --list)"
    machines="${machines#*: }"
    mkdir -p "$machines"
    export NUGET_PACKAGES="$work/packages"
    cat >"$work/nuget.config" <<END
<configuration>
  <packageSources><add key="consume" value="feed" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="$machines" /></fallbackPackageFolders>
</configuration>
END
}

# new_project TEMPLATE NAME README PACKAGE[@VERSION]…: a new project with the first C# code of a README as its program.
new_project() {
    local template="$1" dir="$work/$2" source="$3" package
    shift 3
    quietly "dotnet new $template failed" dotnet new "$template" -o "$dir"
    awk '/^```csharp/ { inside = 1; next } /^```/ && inside { exit } inside' "$source" >"$dir/Program.cs"
    [[ -s "$dir/Program.cs" ]] || fail "$source has no code: no \`\`\`csharp in it."
    for package in "$@"; do
        quietly "$package could not be added" \
            dotnet add "$dir" package "${package%@*}" --version "${package##*@}"
    done
}

build() { quietly "$1 does not build" dotnet build "$work/$1" -c Release -v quiet --nologo; }

# fails_with WORDS… -- COMMAND…: the command must fail, and what it prints must have all the words.
fails_with() {
    local words=() word output
    while [[ "$1" != -- ]]; do
        words+=("$1")
        shift
    done
    shift
    if output="$("$@" 2>&1 </dev/null)"; then
        fail "this should have failed: $*"
    fi
    for word in "${words[@]}"; do
        [[ "$output" == *"$word"* ]] || fail "the error does not name $word: $output"
    done
}

# runs NAME: a built project's program, in the project's folder.
runs() { (cd "$work/$1" && dotnet "bin/Release/net10.0/$1.dll"); }

train() {
    say "GanMl-cpu and the code of $readme:"
    new_project console training "$readme" "GanMl-cpu@$version"
    build training
    runs training >&2 || fail "the program of $readme ended with exit code $?."
    check_pictures "$work/training/digits.png"
}

serve() {
    local runtime log="$work/service.log" address=
    say "GanMl.Onnx and ONNX Runtime alone, in a web service:"
    runtime="$(sed -n 's|.*"Microsoft.ML.OnnxRuntime" Version="\(.*\)".*|\1|p' "$root/Directory.Packages.props")"
    new_project web serving "$root/src/Gan.Onnx/README.md" "GanMl.Onnx@$version" "Microsoft.ML.OnnxRuntime@$runtime"
    build serving
    [[ -z "$(find "$work/serving/bin" -iname '*torch*')" ]] || fail "the web service has libtorch with it."
    cp "$work/training/generator.onnx" "$work/serving/"
    (cd "$work/serving" && exec dotnet bin/Release/net10.0/serving.dll --urls http://127.0.0.1:0) >"$log" 2>&1 &
    service=$!
    for _ in {1..60}; do
        address="$(sed -n 's|.*Now listening on: ||p' "$log")"
        [[ -z "$address" ]] || break
        kill -0 "$service" 2>/dev/null || break
        sleep 0.5
    done
    [[ -n "$address" ]] || fail "the web service did not start: $(cat "$log")"
    check_pictures "$address/digits/1.png" "$address/digits/2.png"
}

check_pictures() {
    dotnet run "$root/build/check-pictures.cs" -- "$@" >&2 || fail "the pictures are not what they should be."
}

refuse() {
    say "What must fail, with an error that says what to do:"
    new_project console backless "$root/src/Microsoft.ML.Gan/README.md" "GanMl@$version"
    build backless
    fails_with GanMl-cpu -- runs backless
    say "  a program without libtorch"
    quietly "GanMl.Onnx could not be added" dotnet add "$work/backless" package GanMl.Onnx --version "$newer"
    fails_with GANML001 "GanMl $version" "GanMl.Onnx $newer" -- dotnet build "$work/backless" -c Release -v quiet --nologo
    say "  GanMl beside a newer GanMl.Onnx"
}

pack
use_feed
train
serve
refuse
say "The packages can be used."
