#!/usr/bin/env bash
# Builds libGanTorch.so, the bridge between compat/TorchSharp and libtorch. A second run with nothing changed does nothing.
# usage: build.sh [OUTPUT_DIR]      (default: artifacts/native of the repository)
# LIBTORCH=dir takes another libtorch than the system's, such as an installed PyTorch's folder.
set -euo pipefail
source_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
output_dir="${1:-$source_dir/../../../artifacts/native}"

fail() { echo "build.sh: $*" >&2; exit 1; }
for tool in cmake g++ make; do
    command -v "$tool" >/dev/null || fail "$tool is missing. On Debian: apt-get install cmake g++ make"
done
if [[ -n "${LIBTORCH:-}" ]]; then
    [[ -f "$LIBTORCH/include/ATen/ATen.h" ]] || fail "LIBTORCH is '$LIBTORCH', where there is no include/ATen/ATen.h."
    LIBTORCH="$(cd "$LIBTORCH" && pwd)"
elif [[ ! -f /usr/include/ATen/ATen.h ]]; then
    fail "libtorch is missing. On Debian: apt-get install libtorch-dev; or set LIBTORCH to an installed PyTorch's folder."
fi

mkdir -p "$output_dir"
output_dir="$(cd "$output_dir" && pwd)"
build_dir="$output_dir/build"
# CMake keeps what it found; another libtorch needs a fresh look.
if [[ -f "$build_dir/libtorch" && "$(cat "$build_dir/libtorch")" != "${LIBTORCH:-}" ]]; then
    rm -rf "$build_dir"
fi
mkdir -p "$build_dir"
log="$build_dir/build.log"
if ! { cmake -S "$source_dir" -B "$build_dir" -DCMAKE_BUILD_TYPE=Release -DLIBTORCH="${LIBTORCH:-}" &&
       cmake --build "$build_dir" --parallel "$(nproc)"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "the bridge did not compile (whole log: $log)"
fi
printf '%s' "${LIBTORCH:-}" >"$build_dir/libtorch"
cmp -s "$build_dir/libGanTorch.so" "$output_dir/libGanTorch.so" || {
    cp "$build_dir/libGanTorch.so" "$output_dir/libGanTorch.so.new"
    mv "$output_dir/libGanTorch.so.new" "$output_dir/libGanTorch.so"
}
echo "$output_dir/libGanTorch.so"
