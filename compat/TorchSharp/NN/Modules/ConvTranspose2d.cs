using System;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>What transposed convolutions share.</summary>
        public abstract class ConvolutionTranspose : Convolution
        {
            private protected ConvolutionTranspose(
                string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, long[] dilation,
                long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device device, ScalarType? dtype)
                : base(
                    name, in_channels, out_channels, kernel_size, stride, padding, dilation, true, output_padding, groups, bias,
                    padding_mode, device, dtype)
            {
                if (padding_mode != PaddingModes.Zeros)
                    throw new ArgumentException($"A transposed convolution's padding_mode must be Zeros, but is {padding_mode}.");
            }

            public override Tensor forward(Tensor input) => forward(input, null);

            /// <summary>Chooses between the sizes that would give the same input; null for the smallest, plus output_padding.</summary>
            public abstract Tensor forward(Tensor input, long[] output_size);

            /// <summary>How much larger than the smallest possible output the wanted one is.</summary>
            internal long[] _output_padding(
                Tensor input, long[] output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
            {
                if (output_size is null)
                    return output_padding;
                var result = new long[num_spatial_dims];
                for (var dim = 0; dim < result.Length; dim++)
                {
                    var size = input.size(dim - result.Length);
                    var smallest = (size - 1) * stride[dim] - 2 * padding[dim] + dilation[dim] * (kernel_size[dim] - 1) + 1;
                    result[dim] = output_size[output_size.Length - result.Length + dim] - smallest;
                    if (result[dim] < 0 || result[dim] >= stride[dim])
                        throw new ArgumentException(
                            $"output_size must be at least {smallest} and below {smallest + stride[dim]} in dimension {dim}, "
                            + $"but is {smallest + result[dim]}.");
                }
                return result;
            }
        }

        /// <summary>
        /// A transposed convolution of images: (N, in, H, W) to (N, out, H', W'),
        /// H' = (H - 1) stride - 2 padding + dilation (kernel - 1) + output_padding + 1
        /// </summary>
        public sealed class ConvTranspose2d : ConvolutionTranspose
        {
            internal ConvTranspose2d(
                long inChannels, long outChannels, (long, long) kernel, (long, long) stride, (long, long) padding,
                (long, long) outputPadding, (long, long) dilation, PaddingModes paddingMode, long groups, bool bias, Device device,
                ScalarType? dtype)
                : base(
                    nameof(ConvTranspose2d), inChannels, outChannels, kernel.Pair(), stride.Pair(), padding.Pair(),
                    dilation.Pair(), outputPadding.Pair(), groups, bias, paddingMode, device, dtype)
            {
            }

            public override Tensor forward(Tensor input, long[] output_size) =>
                nn.functional.conv_transpose2d(
                    input, _weight, _bias, stride, padding, _output_padding(input, output_size, kernel_size, stride, padding, dilation, 2),
                    dilation, groups);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ConvTranspose2d"/>
            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null,
                ScalarType? dtype = null) =>
                new(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding),
                    (output_padding, output_padding), (dilation, dilation), padding_mode, groups, bias, device, dtype);
        }
    }
}
