using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// The operations that layers and losses are made of.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_conv2d(
        nint x, nint weight, nint bias, Sizes stride, Sizes padding, Sizes dilation, long groups);
    [DllImport(Library)] internal static extern Owned gan_conv_transpose2d(
        nint x, nint weight, nint bias, Sizes stride, Sizes padding, Sizes outputPadding, Sizes dilation, long groups);
    [DllImport(Library)] internal static extern Owned gan_linear(nint x, nint weight, nint bias);
    [DllImport(Library)] internal static extern Owned gan_batch_norm(
        nint x, nint weight, nint bias, nint mean, nint var, bool training, double momentum, double eps);
    [DllImport(Library)] internal static extern Owned gan_leaky_relu(nint x, Number slope);
    [DllImport(Library)] internal static extern int gan_leaky_relu_(nint x, Number slope);
    [DllImport(Library)] internal static extern Owned gan_softplus(nint x, double beta, double threshold);
    [DllImport(Library)] internal static extern Owned gan_dropout(nint x, double p, bool training);
    [DllImport(Library)] internal static extern int gan_dropout_(nint x, double p, bool training);
    [DllImport(Library)] internal static extern Owned gan_pad(nint x, Sizes padding, int mode);
}
