#!/usr/bin/env bash
# Builds and measures. Nothing else should run on the machine.
# usage: build/bench.sh training [--json] [--base N]… [--steps N] [--pairs N] [--threads N] [--bf16]
#            TrainWgan, a textbook loop in TorchSharp on the same libtorch, and one in PyTorch (Debian's python3-torch: another
#            libtorch), in turns
#        build/bench.sh threads [--base N] [--steps N] [--runs N]
#            TrainWgan with 1, 2, … threads
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

python=/usr/bin/python3

# Debian's PyTorch multiplies through libblas.so.3. OpenBLAS with OpenMP shares its threads; the reference BLAS is ten times slower.
require_pytorch() {
    local package missing=()
    for package in python3-torch libopenblas0-openmp; do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
    "$python" -c 'import torch' || fail "python3-torch is installed, but $python cannot import torch."
}

benchmark="${1:-}"
case "$benchmark" in
    training | threads) shift ;;
    -h | --help) show_help; exit ;;
    *) wrong_usage "the benchmark must be training or threads, but is '$benchmark'. Try --help." ;;
esac

benchmarks="$(build_program test/Gan.Benchmarks)"
if [[ "$benchmark" == training ]]; then
    require_pytorch
    exec "$benchmarks" compare --python "$python" "$@"
fi
exec "$benchmarks" "$benchmark" "$@"
