using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class LatentProjectionTests
{
    [TestMethod]
    public void It_is_the_transposed_convolution_of_a_single_pixel()
    {
        using var scope = NewDisposeScope();
        using var layer = new LatentProjection(6, 5, 4);
        var z = randn(new long[] { 3, 6 });
        var kernel = layer.weight.t().reshape(6, 5, 4, 4);
        Tensors.AssertClose(conv_transpose2d(z.view(3, 6, 1, 1), kernel), layer.call(z), 1e-6);
    }

    [TestMethod]
    public void OnnxRuntime_and_libtorch_agree_also_under_spectral_norm_and_a_batch_norm()
    {
        using var scope = NewDisposeScope();
        foreach (var module in new TensorModule[]
        {
            new LatentProjection(6, 5, 4),
            Sequential(new SpectralNormLayer(new LatentProjection(6, 5, 4)), BatchNorm2d(5)),
        })
        {
            ExportParity.Perturb(module, randn(new long[] { 4, 6 }));
            ExportParity.AssertAgrees(module, 1e-5, dynamic: false, randn(new long[] { 1, 6 }), randn(new long[] { 7, 6 }));
            module.Dispose();
        }
    }
}
