using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What a step needs, small.</summary>
internal static class Loops
{
    public const int Size = 16;

    /// <summary>An optimizer whose steps change nothing that float32 shows.</summary>
    public static AdamSettings Still => new() { LearningRate = 1e-30 };

    public static ImageDomains Domains(int inputs = 1, int targets = 1) =>
        new(new ImageShape(inputs, Size, Size), new ImageShape(targets, Size, Size));

    public static Tensor Random(int seed, int count, int channels)
    {
        using var generator = new torch.Generator((ulong)seed);
        return rand(new long[] { count, channels, Size, Size }, generator: generator) * 2 - 1;
    }

    /// <summary>The same batch again and again.</summary>
    public sealed class Same(Tensor images) : IBatchSource
    {
        public Batch Next(torch.Device device) => new(images.clone(), zeros(images.shape[0], dtype: ScalarType.Int64));
    }

    public static double[] Values(Tensor tensor) => [.. tensor.detach().flatten().data<float>().ToArray().Select(value => (double)value)];

    public static double MeanDistance(Tensor one, Tensor other) => Values(one).Zip(Values(other), (a, b) => Math.Abs(a - b)).Average();
}
