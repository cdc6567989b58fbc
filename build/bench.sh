#!/usr/bin/env bash
# Sets up and measures. Nothing else should run on the machine.
# usage: build/bench.sh training [--json] [--steps N] [--pairs N] [--threads N] [--bf16]
#            TrainWgan against a textbook PyTorch loop (python3-torch, the same libtorch on the stack compat), in turns
#        build/bench.sh threads [--base N] [--steps N] [--runs N]
#            TrainWgan with 1, 2, … threads
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

python=/usr/bin/python3

require_pytorch() {
    "$python" -c 'import torch' 2>/dev/null && return
    install_packages python3-torch
    "$python" -c 'import torch' || fail "python3-torch is installed, but $python cannot import torch."
}

benchmark="${1:-}"
case "$benchmark" in
    training | threads) shift ;;
    -h | --help) show_help; exit ;;
    *) wrong_usage "the benchmark must be training or threads, but is '$benchmark'. Try --help." ;;
esac

"$root/build/setup.sh"
benchmarks="$(program Gan.Benchmarks Gan.Benchmarks)"
if [[ "$benchmark" == training ]]; then
    require_pytorch
    exec "$benchmarks" compare --python "$python" "$@"
fi
exec "$benchmarks" "$benchmark" "$@"
