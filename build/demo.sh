#!/usr/bin/env bash
# Sets up, trains WGAN-GP on drawn digits (or on your images) and draws new ones with the ONNX file that it wrote.
# usage: build/demo.sh [--data FILE|DIR] [--out DIR] [--steps N]
#   --data    an IDX file, a CIFAR-10 file, or a folder of images (default: digits, drawn on the fly)
#   --out     the folder for the model and the pictures (default: out/demo)
#   --steps   steps of the generator; more draw better
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# What the demo trains: a narrow network at ten times the paper's learning rate, whose averaged weights draw digits that can be read
# after a minute or two on two cores.
steps=1000
training=(--model wgan-gp --size 32 --base 16 --batch 32 --critic-steps 3 --learning-rate 0.001 --ema 0.99 --seed 1)
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
echo "Pictures of the fitted model: $out/samples.png"
echo "Pictures of its ONNX file: $out/generated.png"
