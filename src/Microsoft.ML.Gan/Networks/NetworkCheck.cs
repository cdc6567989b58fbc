using Microsoft.ML.Gan.Export;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Finds out before training whether a pair of modules is what its family promised.</summary>
internal static class NetworkCheck
{
    // Batch norm needs two rows.
    private const long Rows = 2;

    /// <exception cref="ArgumentException">A network's output has another shape.</exception>
    /// <exception cref="NotSupportedException">The generator has a layer without an ONNX exporter.</exception>
    public static void Require(GanNetwork network, TensorModule generator, TensorModule critic, NetworkShape shape, Device device)
    {
        OnnxExporter.RequireExportable(generator);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        // In training mode the trial would change batch norm's statistics.
        generator.eval();
        critic.eval();
        var images = generator.call(zeros(new long[] { Rows, shape.LatentSize }, device: device));
        RequireShape($"the generator of network '{network.Name}'", images.shape, [Rows, shape.Channels, shape.ImageSize, shape.ImageSize]);
        RequireShape($"the critic of network '{network.Name}'", [critic.call(images).numel()], [Rows]);
        generator.train();
        critic.train();
    }

    private static void RequireShape(string subject, long[] actual, long[] expected)
    {
        if (!actual.AsSpan().SequenceEqual(expected))
            throw new ArgumentException(
                $"For a batch of {Rows}, {subject} must give {string.Join(" x ", expected)} values, but gives {string.Join(" x ", actual)}.");
    }
}
