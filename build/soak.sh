#!/usr/bin/env bash
# Builds and holds what takes too long for continuous integration: memory is flat along 2,000 training steps.
# usage: build/soak.sh [--steps N] [--base N] [--device cpu|cuda|cuda:N]
# Prints live tensors and resident memory every 100 steps; exit code 1 if they grow.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case "${1:-}" in
    -h | --help) show_help; exit ;;
esac

benchmarks="$(build_program test/Gan.Benchmarks)"
exec "$benchmarks" memory "$@"
