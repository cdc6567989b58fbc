#!/usr/bin/env bash
# Takes the tests and benchmarks to a CUDA machine (Linux, x86-64) that has PyTorch but no .NET, and runs them on that PyTorch's libtorch.
# usage: build/gpu.sh pack [--onnxruntime-gpu] [DIR]   here: writes what that machine needs, in pieces below 60 MiB
#        build/gpu.sh run [--filter EXPRESSION] [DIR]  there: names what TorchSharp lacks in that libtorch, checks CUDA, times CPU and
#                                                      GPU, and runs the tests
#   DIR                 default: out/gpu; for the copy of this script that lies beside the pieces, its own folder
#   --onnxruntime-gpu   pack ONNX Runtime's CUDA provider too (of CUDA 13; some hundred MB); without it ONNX Runtime serves on the CPU
#   --filter            the tests to run, such as FullyQualifiedName~Networks
# GANML_LIBTORCH=dir takes another libtorch there than the lib of python3's PyTorch. TorchSharp 0.107 is made for libtorch 2.10 and may
# not fit another; that its symbols are all there does not prove that it fits.
# A machine with .NET and the public gallery needs none of this: dotnet test -c Release -p:GanTorch=cuda-linux (or cuda-windows).
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

archive=ganml.tar.gz
piece_size=48M
tests=(Microsoft.ML.Gan.Tests Gan.Onnx.Tests)

pack() {
    local dir="$1" content="$artifacts/gpu/pack" name
    rm -rf "$content"
    for name in Gan.Benchmarks "${tests[@]}"; do
        publish "$name" "$content/$name"
    done
    mkdir -p "$dir"
    rm -f "$dir/$archive".*
    tar -C "$content" -cz . | split -b "$piece_size" - "$dir/$archive."
    rm -rf "$content"
    cp "$root/build/gpu.sh" "$root/build/lib.sh" "$dir/"
    du -h "$dir/$archive".*
    say "Take $dir to the CUDA machine and run there: bash gpu.sh run"
}

# publish NAME DIR: with .NET itself, without libtorch, and a test project as a program that runs itself. Outputs are its own: the local
# ones are for this machine. Links, because tar stores a file of many names once.
publish() {
    say "Publishing $1 …"
    quietly "$1 could not be published" env ArtifactsPath="$artifacts/gpu" \
        dotnet publish "$root/test/$1" -c Release -r linux-x64 --self-contained -o "$2" -p:GanTorch="$back_end" -p:UsesLibtorch=false \
        -p:EnableMSTestRunner=true -p:CreateHardLinksForPublishFilesIfPossible=true -p:DebugType=none -v quiet --nologo
}

run() {
    local dir="$1" content="$1/content" name status=0
    compgen -G "$dir/$archive.*" >/dev/null || fail "there is no $archive.* in '$dir'. Make it with: build/gpu.sh pack"
    [[ -n "${GANML_LIBTORCH:-}" ]] || GANML_LIBTORCH="$(pytorch_libtorch)"
    export GANML_LIBTORCH
    rm -rf "$content"
    mkdir -p "$content"
    cat "$dir/$archive".* | tar -C "$content" -xz
    report_missing_symbols "$content/Gan.Benchmarks/libLibTorchSharp.so"
    "$content/Gan.Benchmarks/Gan.Benchmarks" cuda || status=1
    for name in "${tests[@]}"; do
        "$content/$name/$name" "${filter[@]}" --progress off || status=1
    done
    return "$status"
}

pytorch_libtorch() {
    python3 -c 'import os, torch; print(os.path.join(torch.__path__[0], "lib"))' ||
        fail "python3 cannot import torch. Install PyTorch, or let GANML_LIBTORCH name the folder of a libtorch."
}

# report_missing_symbols LIBRARY: calling one of them ends the program.
report_missing_symbols() {
    local demangle=cat missing
    if has c++filt; then
        demangle=c++filt
    fi
    missing="$(LD_LIBRARY_PATH="$GANML_LIBTORCH" ldd -r "$1" 2>&1 | sed -n 's/^undefined symbol: *\([^[:space:]]*\).*/  \1/p' | "$demangle")"
    if [[ -n "$missing" ]]; then
        say "The libtorch in $GANML_LIBTORCH lacks of what TorchSharp asks for:"
        say "$missing"
    else
        say "The libtorch in $GANML_LIBTORCH has every symbol that TorchSharp asks for."
    fi
}

verb="${1:-}"
[[ $# -eq 0 ]] || shift
back_end=cpu
filter=()
dir="$root/out/gpu"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if compgen -G "$here/$archive.*" >/dev/null; then
    dir="$here"
fi
while [[ $# -gt 0 ]]; do
    case "$1" in
        --onnxruntime-gpu) back_end=cuda-linux; shift ;;
        --filter) filter=(--filter "$(option_value "$@")"); shift 2 ;;
        -*) wrong_usage "unknown argument '$1'. Try --help." ;;
        *) dir="$1"; shift ;;
    esac
done
case "$verb" in
    pack | run) "$verb" "$dir" ;;
    -h | --help) show_help ;;
    *) wrong_usage "the first argument must be pack or run, but is '$verb'. Try --help." ;;
esac
