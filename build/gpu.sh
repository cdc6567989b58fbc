#!/usr/bin/env bash
# Takes this package to a CUDA machine (Linux, x86-64) that has PyTorch, cmake and g++, but no .NET SDK.
# usage: build/gpu.sh pack [--onnxruntime-gpu] [DIR]   here: writes what that machine needs, in pieces below 60 MiB
#        build/gpu.sh run [DIR]                        there: builds the bridge on its libtorch, checks CUDA, times CPU and GPU
#   DIR                 default: out/gpu; for the copy of this script that lies beside the pieces, its own folder
#   --onnxruntime-gpu   pack ONNX Runtime's CUDA provider too (some hundred MB); without it ONNX Runtime serves on the CPU
# LIBTORCH=dir takes another libtorch there than that of python3's PyTorch; LIBTORCH= takes the system's.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

archive=ganml.tar.gz
piece_size=48M

pack() {
    local dir="$1" content
    "$root/build/setup.sh"
    [[ "$(chosen_stack)" == compat ]] || fail "only the stack compat builds its bridge on any libtorch. Choose it: GAN_STACK=compat build/gpu.sh pack"
    content="$(mktemp -d)"
    publish samples/Gan.Cli "$content/app"
    publish test/Gan.Benchmarks "$content/app"
    if $onnxruntime_gpu; then
        add_cuda_provider "$content"
    fi
    # The bridge is compiled there, against that machine's libtorch.
    rm "$content/app/libGanTorch.so"
    cp -r "$root/compat/TorchSharp/native" "$content/bridge"
    mkdir -p "$dir"
    rm -f "$dir/$archive".*
    tar -C "$content" -cz app bridge | split -b "$piece_size" - "$dir/$archive."
    rm -rf "$content"
    cp "$root/build/gpu.sh" "$root/build/lib.sh" "$dir/"
    du -h "$dir/$archive".*
    say "Take $dir to the CUDA machine and run there: bash gpu.sh run"
}

# publish PROJECT DIR: with .NET itself, beside what is already there. Its outputs are its own: the local ones are for this machine.
publish() {
    say "Publishing $1 …"
    quietly "$1 could not be published" env ArtifactsPath="$artifacts/gpu" \
        dotnet publish "$root/$1" -c Release -r linux-x64 --self-contained -o "$2" -p:DebugType=none -v quiet --nologo
}

add_cuda_provider() {
    local version package=com.github.asus4.onnxruntime.linux-x64-gpu
    version="$(sed -n 's|.*"com.github.asus4.onnxruntime": "\(.*\)".*|\1|p' "$root/compat/OnnxRuntime/package.json")"
    quietly "npm could not install $package $version" \
        npm install --prefix "$1/npm" --ignore-scripts --no-package-lock --no-audit --no-fund "$package@$version"
    cp "$1/npm/node_modules/$package"/Plugins/Linux/x64/*.so "$1/app/"
}

run() {
    local dir="$1" content="$1/content" tool
    compgen -G "$dir/$archive.*" >/dev/null || fail "there is no $archive.* in '$dir'. Make it with: build/gpu.sh pack"
    for tool in cmake g++ make python3; do
        has "$tool" || fail "$tool is missing: the bridge to libtorch cannot be built."
    done
    export LIBTORCH="${LIBTORCH-$(python3 -c 'import torch; print(torch.__path__[0])')}"
    rm -rf "$content"
    mkdir -p "$content"
    cat "$dir/$archive".* | tar -C "$content" -xz
    say "Building the bridge on libtorch in ${LIBTORCH:-the system} …"
    quietly "the bridge to libtorch could not be built" "$content/bridge/build.sh" "$content/native"
    cp "$content/native/libGanTorch.so" "$content/app/"
    "$content/app/Gan.Benchmarks" cuda
}

verb="${1:-}"
[[ $# -eq 0 ]] || shift
onnxruntime_gpu=false
dir="$root/out/gpu"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if compgen -G "$here/$archive.*" >/dev/null; then
    dir="$here"
fi
for argument in "$@"; do
    case "$argument" in
        --onnxruntime-gpu) onnxruntime_gpu=true ;;
        -*) wrong_usage "unknown argument '$argument'. Try --help." ;;
        *) dir="$argument" ;;
    esac
done
case "$verb" in
    pack | run) "$verb" "$dir" ;;
    -h | --help) show_help ;;
    *) wrong_usage "the first argument must be pack or run, but is '$verb'. Try --help." ;;
esac
