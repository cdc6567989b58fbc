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
    [DllImport(Library)] internal static extern Owned gan_instance_norm(
        nint x, nint weight, nint bias, nint mean, nint var, bool useInputStats, double momentum, double eps);
    [DllImport(Library)] internal static extern Owned gan_group_norm(nint x, long groups, nint weight, nint bias, double eps);
    [DllImport(Library)] internal static extern Owned gan_layer_norm(nint x, Sizes shape, nint weight, nint bias, double eps);
    [DllImport(Library)] internal static extern Owned gan_leaky_relu(nint x, Number slope);
    [DllImport(Library)] internal static extern int gan_leaky_relu_(nint x, Number slope);
    [DllImport(Library)] internal static extern Owned gan_silu(nint x);
    [DllImport(Library)] internal static extern int gan_silu_(nint x);
    [DllImport(Library)] internal static extern Owned gan_softplus(nint x, double beta, double threshold);
    [DllImport(Library)] internal static extern Owned gan_softmax(nint x, long dim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_log_softmax(nint x, long dim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_dropout(nint x, double p, bool training);
    [DllImport(Library)] internal static extern int gan_dropout_(nint x, double p, bool training);
    [DllImport(Library)] internal static extern Owned gan_pixel_shuffle(nint x, long factor);
    [DllImport(Library)] internal static extern Owned gan_interpolate(
        nint x, Sizes size, double scaleH, double scaleW, torch.InterpolationMode mode, bool alignCorners);
    [DllImport(Library)] internal static extern Owned gan_avg_pool2d(
        nint x, Sizes kernel, Sizes stride, Sizes padding, bool ceilMode, bool countIncludePad, long divisor);
    [DllImport(Library)] internal static extern Owned gan_max_pool2d(
        nint x, Sizes kernel, Sizes stride, Sizes padding, Sizes dilation, bool ceilMode);
    [DllImport(Library)] internal static extern Owned gan_pad(nint x, Sizes padding, int mode, double value);
    [DllImport(Library)] internal static extern Owned gan_mse_loss(nint x, nint target, long reduction);
    [DllImport(Library)] internal static extern Owned gan_l1_loss(nint x, nint target, long reduction);
    [DllImport(Library)] internal static extern Owned gan_cross_entropy(
        nint x, nint target, nint weight, long reduction, long ignoreIndex, double smoothing);
}
