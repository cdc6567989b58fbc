using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;
using TorchSharp;
using static TorchSharp.torch;

namespace Gan.Benchmarks;

/// <summary>
/// What the tests hold on the CPU and no machine without a GPU can hold on CUDA: the same numbers, training, and serving.
/// </summary>
internal static class CudaChecks
{
    private static readonly NetworkShape _shape = new(LatentSize: 16, Channels: 3, ImageSize: 32) { BaseChannels = 16 };

    public static IReadOnlyList<CudaCheck> All { get; } =
    [
        new("the generator gives the CPU's images", GeneratorAgrees),
        new("the gradient penalty and its gradients are the CPU's", PenaltyAgrees),
        new("training in float32 keeps its losses finite and its tensors", () => Trains(bfloat16: false)),
        new("training in bfloat16 keeps its losses finite and its tensors", () => Trains(bfloat16: true)),
        new("a device that is not there is a clear error", MissingDeviceIsClear),
        new("ONNX Runtime gives the CPU's images", ServingAgrees),
    ];

    private static void GeneratorAgrees()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var latents = randn(new long[] { 8, _shape.LatentSize });
        var expected = Seeded(GanNetwork.Dcgan.CreateGenerator).call(latents);
        var actual = Seeded(GanNetwork.Dcgan.CreateGenerator).to(CUDA).call(latents.to(CUDA));
        RequireClose(expected, actual.cpu(), tolerance: 1e-4);
    }

    private static void PenaltyAgrees()
    {
        using var scope = NewDisposeScope();
        var images = randn(new long[] { 8, _shape.Channels, _shape.ImageSize, _shape.ImageSize });
        var (expected, expectedGradient) = Penalty(images, CPU);
        var (actual, actualGradient) = Penalty(images, CUDA);
        RequireClose(expected, actual, tolerance: 1e-4);
        RequireClose(expectedGradient, actualGradient, tolerance: 1e-4);
    }

    /// <summary>The penalty and its gradient in the critic's first weights, on the CPU.</summary>
    private static (Tensor Value, Tensor Gradient) Penalty(Tensor images, Device device)
    {
        var critic = Seeded(GanNetwork.Dcgan.CreateCritic).to(device);
        using var random = new torch.Generator(1, device);
        // Between an image and itself lies that image, whatever the random numbers, which differ between devices.
        var (real, fake) = (images.to(device), images.to(device));
        var logits = critic.call(real).flatten();
        var value = new GradientPenalty().CriticLoss(
            new CriticBatch { Critic = critic, Real = real, Fake = fake, RealLogits = logits, FakeLogits = logits, Random = random });
        value.backward();
        return (value.detach().cpu(), critic.parameters().First().grad!.cpu());
    }

    private static void Trains(bool bfloat16)
    {
        const int steps = 20;
        var tensors = new List<long>();
        using var model = Train("cuda", steps, bfloat16, new Reports(_ => tensors.Add(Tensor.TotalCount)));
        if (tensors[^1] != tensors[steps / 2])
            throw new InvalidOperationException(
                $"Live tensors must not grow, but are {tensors[steps / 2]} after step {steps / 2 + 1} "
                + $"and {tensors[^1]} after step {steps}.");
    }

    private static void MissingDeviceIsClear()
    {
        try
        {
            Train("cuda:99", steps: 1, bfloat16: false, progress: null).Dispose();
        }
        catch (InvalidOperationException e) when (e.Message.Contains("is 99 and", StringComparison.Ordinal))
        {
            return;
        }
        throw new InvalidOperationException("Training on cuda:99 must fail with its number, but did not.");
    }

    private static string? ServingAgrees()
    {
        using var model = Train("cpu", steps: 1, bfloat16: false, progress: null);
        byte[] onnx = model.OnnxModel.ToArray();
        using var onCuda = new GeneratorSession(onnx, new GeneratorServingOptions { GpuDeviceId = 0, FallbackToCpu = true });
        if (onCuda.Device == "cpu")
            return "ONNX Runtime has no CUDA provider here (build/gpu.sh pack --onnxruntime-gpu)";
        using var onCpu = new GeneratorSession(onnx);
        var latents = Enumerable.Range(0, onCpu.Metadata.LatentSize).Select(i => MathF.Sin(i)).ToArray();
        RequireClose(Generate(onCpu, latents), Generate(onCuda, latents), tolerance: 1e-4);
        return null;
    }

    private static Tensor Generate(GeneratorSession session, float[] latents)
    {
        var pixels = new float[session.Metadata.Channels * session.Metadata.Height * session.Metadata.Width];
        session.Generate(latents, 1, pixels);
        return tensor(pixels);
    }

    private static GeneratorTransformer Train(string device, int steps, bool bfloat16, IProgress<TrainingProgress>? progress)
    {
        var ml = new MLContext();
        return ml.Transforms.TrainWgan("Synthetic", "Image", new GanOptions
        {
            BaseChannels = 16,
            Steps = steps,
            GpuDeviceId = Options.GpuDeviceId(device),
            FallbackToCpu = false,
            UseBfloat16 = bfloat16,
            Seed = 1,
            Progress = progress,
            ProgressInterval = 1,
        }).Fit(ml.Data.LoadDigits(count: 1000));
    }

    private static TModule Seeded<TModule>(Func<NetworkShape, TModule> create)
    {
        manual_seed(1);
        return create(_shape);
    }

    private static void RequireClose(Tensor expected, Tensor actual, double tolerance)
    {
        double difference = (expected - actual).abs().max().item<float>();
        // Written so that NaN fails.
        if (!(difference <= tolerance))
            throw new InvalidOperationException(
                FormattableString.Invariant($"The difference must be at most {tolerance}, but is {difference}."));
    }

    private sealed class Reports(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
