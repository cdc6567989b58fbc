#!/usr/bin/env bash
# Sets up, trains WGAN-GP on drawn digits (or on your images) and draws new ones with the ONNX file that it wrote.
# usage: build/demo.sh [--data FILE|DIR] [--out DIR] [--steps N]
#   --data    an IDX file, a CIFAR-10 file, or a folder of images (default: digits, drawn on the fly)
#   --out     the folder for the model and the pictures (default: out/demo)
#   --steps   steps of the generator; more draw better
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# What the demo trains: chosen so that the digits can be read after a few minutes on two cores.
steps=600
training=(--model wgan-gp --size 32 --base 32 --batch 64 --seed 1 --ema 0.99)
pictures=64

data=digits
out="$root/out/demo"
while [[ $# -gt 0 ]]; do
    case "$1" in
        --data) data="$(option_value "$@")"; shift 2 ;;
        --out) out="$(option_value "$@")"; shift 2 ;;
        --steps) steps="$(option_value "$@")"; shift 2 ;;
        -h | --help) show_help; exit ;;
        *) wrong_usage "unknown argument '$1'. Try --help." ;;
    esac
done

"$root/build/setup.sh"
gan="$(program Gan.Cli gan)"
"$gan" train --data "$data" --steps "$steps" "${training[@]}" --out "$out"
"$gan" generate --model "$out/generator.onnx" --count "$pictures" --seed 1 --out "$out/generated.png"
echo "Digits while training: $out/samples.png"
echo "Digits from the ONNX file: $out/generated.png"
