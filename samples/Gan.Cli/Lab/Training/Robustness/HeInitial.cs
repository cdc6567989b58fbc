using Microsoft.ML.Gan.Networks.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Gan.Cli.Lab.Training.Robustness;

/// <summary>
/// Weights from N(0, 2/inputs), which keep a signal's size through ReLU (He et al., arXiv:1502.01852), as WGAN-GP's own networks have
/// them. Without batch norm, smaller ones give nearly the same image for all latents, and it takes long to tell them apart.
/// </summary>
internal static class HeInitial
{
    // An output pixel of a transposed convolution of kernel 4 and stride 2 sees 2 x 2 input pixels.
    private const int Window = 4;

    public static Linear Of(Linear layer) => Draw(layer, layer.weight!, layer.weight!.shape[1]);

    public static Projection Of(Projection layer) => Draw(layer, layer.weight, layer.weight.shape[1]);

    public static UpConvolution Of(UpConvolution layer) => Draw(layer, layer.weight, Window * layer.weight.shape[0]);

    private static T Draw<T>(T layer, Parameter weight, long inputs)
    {
        nn.init.normal_(weight, 0, Math.Sqrt(2.0 / inputs));
        return layer;
    }
}
