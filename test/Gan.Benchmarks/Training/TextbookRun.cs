using System.Buffers.Binary;
using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Gan.Benchmarks;

/// <summary>
/// WGAN-GP the textbook way in TorchSharp, as its documentation teaches it, on the libtorch that this package's trainer runs on.
/// <c>textbook_wgan_gp.py</c> in C#: the same networks, sizes and hyper-parameters, which are those of TrainWgan's defaults.
/// </summary>
internal static class TextbookRun
{
    private const int LatentSize = 128;
    private const int BatchSize = 64;
    private const int CriticSteps = 5;
    private const float Lambda = 10;

    /// <summary>In float32 on the CPU.</summary>
    public static TrainingMeasurement Measure(TrainingSettings settings)
    {
        manual_seed(1);
        set_num_threads(settings.Threads);
        using var images = LoadImages(settings.Data);
        var run = Train(images, settings.Base, settings.WarmUp + settings.Steps).Skip(settings.WarmUp).ToList();
        using var self = Process.GetCurrentProcess();
        return new TrainingMeasurement(
            Engine.Description, Statistics.Of(run.Select(step => step.Seconds)).Median,
            self.PeakWorkingSet64, Statistics.Of(run.Select(step => step.CriticLoss)).Median);
    }

    private static IEnumerable<(double Seconds, double CriticLoss)> Train(Tensor images, int width, int steps)
    {
        using var generator = Generator(width);
        using var critic = Critic(width);
        generator.apply(Initialize);
        critic.apply(Initialize);
        using var generatorOptimizer = optim.Adam(generator.parameters(), lr: 1e-4, beta1: 0, beta2: 0.9);
        using var criticOptimizer = optim.Adam(critic.parameters(), lr: 1e-4, beta1: 0, beta2: 0.9);
        using var batches = ShuffledBatches(images).GetEnumerator();
        for (int i = 0; i < steps; i++)
        {
            var clock = Stopwatch.StartNew();
            double loss = Step(generator, critic, generatorOptimizer, criticOptimizer, batches);
            yield return (clock.Elapsed.TotalSeconds, loss);
        }
    }

    private static double Step(
        Sequential generator, Sequential critic, optim.Optimizer generatorOptimizer, optim.Optimizer criticOptimizer,
        IEnumerator<Tensor> batches)
    {
        using var scope = NewDisposeScope();
        double criticLoss = 0;
        for (int i = 0; i < CriticSteps; i++)
        {
            using var criticScope = NewDisposeScope();
            batches.MoveNext();
            Tensor real = batches.Current, fake = generator.call(Latents()).detach();
            criticOptimizer.zero_grad();
            var loss = critic.call(fake).mean() - critic.call(real).mean() + Lambda * GradientPenalty(critic, real, fake);
            loss.backward();
            criticOptimizer.step();
            if (i == CriticSteps - 1)
                criticLoss = loss.item<float>();
        }
        generatorOptimizer.zero_grad();
        var generatorLoss = -critic.call(generator.call(Latents())).mean();
        generatorLoss.backward();
        generatorOptimizer.step();
        return criticLoss;
    }

    private static Tensor GradientPenalty(Sequential critic, Tensor real, Tensor fake)
    {
        var eps = rand(BatchSize, 1, 1, 1);
        var between = (eps * real + (1 - eps) * fake).requires_grad_();
        var logits = critic.call(between);
        var gradient = autograd.grad([logits], [between], [ones_like(logits)], retain_graph: true, create_graph: true)[0];
        return (gradient.flatten(1).norm(1) - 1).square().mean();
    }

    private static Tensor Latents() => randn(BatchSize, LatentSize, 1, 1);

    private static Sequential Generator(int width)
    {
        return Sequential([
            ConvTranspose2d(LatentSize, 4 * width, 4, bias: false), BatchNorm2d(4 * width), ReLU(),
            .. Up(4 * width, 2 * width), .. Up(2 * width, width),
            ConvTranspose2d(width, 1, 4, stride: 2, padding: 1), Tanh()]);

        static Module<Tensor, Tensor>[] Up(int inputs, int outputs) =>
            [ConvTranspose2d(inputs, outputs, 4, stride: 2, padding: 1, bias: false), BatchNorm2d(outputs), ReLU()];
    }

    private static Sequential Critic(int width)
    {
        return Sequential([
            .. Down(1, width), .. Down(width, 2 * width), .. Down(2 * width, 4 * width), Conv2d(4 * width, 1, 4), Flatten()]);

        static Module<Tensor, Tensor>[] Down(int inputs, int outputs) =>
            [Conv2d(inputs, outputs, 4, stride: 2, padding: 1), LeakyReLU(0.2)];
    }

    private static void Initialize(Module module)
    {
        if (module is Conv2d { weight: { } weight })
            init.normal_(weight, 0, 0.02);
        else if (module is ConvTranspose2d { weight: { } transposed })
            init.normal_(transposed, 0, 0.02);
    }

    /// <summary>An IDX file's images in [-1, 1], shape (N, 1, H, W).</summary>
    private static Tensor LoadImages(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        long[] shape = [.. new[] { 4, 8, 12 }.Select(offset => (long)BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset)))];
        using var scope = NewDisposeScope();
        var pixels = tensor(file[16..]).view(shape[0], 1, shape[1], shape[2]);
        return (pixels.to(ScalarType.Float32) / 127.5f - 1).MoveToOuterDisposeScope();
    }

    private static IEnumerable<Tensor> ShuffledBatches(Tensor images)
    {
        while (true)
        {
            using var order = randperm(images.shape[0]).DetachFromDisposeScope();
            for (long start = 0; start <= images.shape[0] - BatchSize; start += BatchSize)
            {
                using var indices = order.slice(0, start, start + BatchSize, 1);
                yield return images[indices];
            }
        }
    }
}
