"""WGAN-GP the textbook way in PyTorch, as the measure for this package's trainer.

The networks, sizes and hyper-parameters are those of TrainWgan's defaults: DCGAN, 32 x 32 images of one channel, latent size 128,
batch 64, five critic steps, lambda 10, Adam 1e-4 with betas 0 and 0.9. Prints one JSON object: TrainingMeasurement.cs.
"""
import argparse
import json
import statistics
import time

import torch
from torch import nn

LATENT_SIZE = 128
BATCH_SIZE = 64
CRITIC_STEPS = 5
LAMBDA = 10


def generator(base):
    def up(inputs, outputs):
        return [nn.ConvTranspose2d(inputs, outputs, 4, 2, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]

    return nn.Sequential(
        nn.ConvTranspose2d(LATENT_SIZE, 4 * base, 4, 1, 0, bias=False), nn.BatchNorm2d(4 * base), nn.ReLU(),
        *up(4 * base, 2 * base),
        *up(2 * base, base),
        nn.ConvTranspose2d(base, 1, 4, 2, 1), nn.Tanh())


def critic(base):
    def down(inputs, outputs):
        return [nn.Conv2d(inputs, outputs, 4, 2, 1), nn.LeakyReLU(0.2)]

    return nn.Sequential(
        *down(1, base), *down(base, 2 * base), *down(2 * base, 4 * base),
        nn.Conv2d(4 * base, 1, 4, 1, 0), nn.Flatten())


def initialize(module):
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(module.weight, 0.0, 0.02)


def load_images(path):
    """An IDX file's images in [-1, 1], shape (N, 1, H, W)."""
    with open(path, "rb") as file:
        content = bytearray(file.read())
    count, height, width = (int.from_bytes(content[i:i + 4], "big") for i in (4, 8, 12))
    pixels = torch.frombuffer(content, dtype=torch.uint8, offset=16)
    return pixels.view(count, 1, height, width).float() / 127.5 - 1


def shuffled_batches(images):
    while True:
        order = torch.randperm(len(images))
        for start in range(0, len(images) - BATCH_SIZE + 1, BATCH_SIZE):
            yield images[order[start:start + BATCH_SIZE]]


def gradient_penalty(critic, real, fake):
    eps = torch.rand(len(real), 1, 1, 1)
    between = (eps * real + (1 - eps) * fake).requires_grad_()
    logits = critic(between)
    gradient, = torch.autograd.grad(logits, between, torch.ones_like(logits), create_graph=True, retain_graph=True)
    return ((gradient.flatten(1).norm(2, dim=1) - 1) ** 2).mean()


def latents():
    return torch.randn(BATCH_SIZE, LATENT_SIZE, 1, 1)


def train(images, base, steps):
    """Yields the seconds and the critic's loss of each generator step."""
    g, c = generator(base).apply(initialize), critic(base).apply(initialize)
    g_optimizer = torch.optim.Adam(g.parameters(), lr=1e-4, betas=(0.0, 0.9))
    c_optimizer = torch.optim.Adam(c.parameters(), lr=1e-4, betas=(0.0, 0.9))
    batches = shuffled_batches(images)
    for _ in range(steps):
        start = time.perf_counter()
        for _ in range(CRITIC_STEPS):
            real, fake = next(batches), g(latents()).detach()
            c_optimizer.zero_grad()
            c_loss = c(fake).mean() - c(real).mean() + LAMBDA * gradient_penalty(c, real, fake)
            c_loss.backward()
            c_optimizer.step()
        g_optimizer.zero_grad()
        g_loss = -c(g(latents())).mean()
        g_loss.backward()
        g_optimizer.step()
        losses = c_loss.item(), g_loss.item()
        yield time.perf_counter() - start, losses[0]


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, help="an IDX file of 32 x 32 images")
    parser.add_argument("--base", type=int, required=True, help="the networks' width")
    parser.add_argument("--steps", type=int, required=True, help="generator steps to measure")
    parser.add_argument("--warm-up", type=int, default=3, help="generator steps before those")
    parser.add_argument("--threads", type=int, required=True, help="libtorch's threads")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(arguments.threads)
    run = list(train(load_images(arguments.data), arguments.base, arguments.warm_up + arguments.steps))
    seconds, losses = zip(*run[arguments.warm_up:])
    print(json.dumps({
        "engine": f"PyTorch {torch.__version__} with a libtorch of its own, oneDNN {'on' if torch.backends.mkldnn.is_available() else 'off'}",
        "secondsPerStep": statistics.median(seconds),
        "peakBytes": peak_bytes(),
        "criticLoss": statistics.median(losses),
    }))


main()
