using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The known networks' generators in libtorch and in ONNX Runtime.</summary>
[TestClass]
public sealed class NetworkExportTests
{
    private const double Parity = 1e-4;
    private const int LatentSize = 12;

    public static IEnumerable<object[]> Cases =>
        from network in GanNetwork.Names
        from shape in new (int Size, int Channels, int BaseChannels, int Classes, bool SpectralNorm)[]
        {
            (16, 1, 16, 0, false), (16, 3, 4, 0, true), (16, 4, 4, 3, false), (16, 1, 4, 3, true),
            (32, 4, 4, 0, false), (32, 1, 4, 3, true), (64, 3, 2, 0, false), (128, 4, 1, 3, false), (256, 1, 1, 0, false),
        }
        // So many layers are slow to export, and their sizes differ in nothing but their number.
        where network != GanNetwork.DeepResidual.Name || (shape.Size == 16 && shape.SpectralNorm)
        select new object[] { network, shape.Size, shape.Channels, shape.BaseChannels, shape.Classes, shape.SpectralNorm };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void OnnxRuntime_and_libtorch_agree_for_batches_of_1_7_and_64(
        string network, int size, int channels, int baseChannels, int classes, bool spectralNorm)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var shape = new NetworkShape(LatentSize, channels, size)
        { BaseChannels = baseChannels, Classes = classes, SpectralNorm = spectralNorm };
        using var generator = GanNetwork.Get(network).CreateGenerator(shape);
        ExportParity.Perturb(generator, Rows(16, classes));
        ExportParity.AssertAgrees(generator, Parity, dynamic: false, Rows(1, classes), Rows(7, classes), Rows(64, classes));
    }

    /// <summary>Latents, and behind them one-hot classes.</summary>
    private static Tensor Rows(int count, int classes)
    {
        var latents = randn(new long[] { count, LatentSize });
        return classes == 0 ? latents : cat(new[] { latents, eye(classes).repeat(1 + count / classes, 1).narrow(0, 0, count) }, 1);
    }
}
