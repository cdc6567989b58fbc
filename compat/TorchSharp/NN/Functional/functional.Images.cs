using System;
using System.Runtime.InteropServices;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Images (N, C, H, W) of other sizes.
        public static unsafe partial class functional
        {
            /// <inheritdoc cref="Modules.PixelShuffle"/>
            internal static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                Tensor.Result(gan_pixel_shuffle(input.Handle, upscale_factor), input);

            /// <summary>Images of another size: one given (H, W), or that times factors, one for both or one for each.</summary>
            /// <exception cref="ArgumentException">Both or neither are given, or not for two dimensions.</exception>
            /// <exception cref="NotSupportedException">The result shall be smoothed: the bridge does not.</exception>
            public static Tensor interpolate(
                Tensor x, long[] size = null, double[] scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (antialias)
                    throw new NotSupportedException("interpolate's antialias must be false here, but is true.");
                if (size is null == scale_factor is null)
                    throw new ArgumentException("interpolate takes either size or scale_factor, but has both or neither.");
                if ((scale_factor?.Length ?? size.Length) != 2)
                    throw new ExternalException("interpolate's size or scale_factor must name both height and width of images.");
                var scale = scale_factor ?? Zero;
                var target = size ?? [(long)(x.size(-2) * scale[0]), (long)(x.size(-1) * scale[1])];
                var used = recompute_scale_factor ? Zero : scale;
                fixed (long* sizes = target)
                    return Tensor.Result(
                        gan_interpolate(x.Handle, new(sizes, target.Length), used[0], used[1], mode, align_corners ?? false), x);
            }

            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null)
            {
                fixed (long* window = kernel_size, step = stride ?? kernel_size, around = padding ?? Zeros)
                    return Tensor.Result(
                        gan_avg_pool2d(
                            input.Handle, new(window, kernel_size.Length), new(step, kernel_size.Length), new(around, kernel_size.Length),
                            ceil_mode, count_include_pad, divisor_override ?? 0),
                        input);
            }

            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null)
            {
                var step = stride ?? kernel_size;
                return avg_pool2d(
                    input, [kernel_size, kernel_size], [step, step], [padding, padding], ceil_mode, count_include_pad, divisor_override);
            }

            /// <inheritdoc cref="Modules.MaxPool2d"/>
            internal static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[] strides = null, long[] padding = null, long[] dilation = null,
                bool ceil_mode = false)
            {
                var count = kernel_size.Length;
                fixed (long* window = kernel_size, step = strides ?? kernel_size, around = padding ?? Zeros, spread = dilation ?? Ones)
                    return Tensor.Result(
                        gan_max_pool2d(
                            input.Handle, new(window, count), new(step, count), new(around, count), new(spread, count), ceil_mode),
                        input);
            }

            private static readonly double[] Zero = [0, 0];
        }
    }
}
