using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// A convolution of images: (N, in, H, W) to (N, out, H', W'), H' = ⌊(H + 2 padding - dilation (kernel - 1) - 1) / stride⌋ + 1
        /// </summary>
        public sealed class Conv2d : Convolution
        {
            private static readonly long[] None = [0, 0];

            internal Conv2d(
                long inChannels, long outChannels, (long, long) kernel, (long, long) stride, (long, long) padding, (long, long) dilation,
                PaddingModes paddingMode, long groups, bool bias, Device device, ScalarType? dtype)
                : base(
                    nameof(Conv2d), inChannels, outChannels, kernel.Pair(), stride.Pair(), padding.Pair(), dilation.Pair(), false,
                    None, groups, bias, paddingMode, device, dtype)
            {
            }

            public override Tensor forward(Tensor input)
            {
                if (!PadsBefore)
                    return nn.functional.conv2d(input, _weight, _bias, stride, padding, dilation, groups);
                using var padded = nn.functional.pad(input, PaddingBefore, padding_mode);
                return nn.functional.conv2d(padded, _weight, _bias, stride, None, dilation, groups);
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null,
                ScalarType? dtype = null) =>
                new(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device device = null, ScalarType? dtype = null) =>
                new(
                    in_channels, out_channels, kernel_size, stride ?? (1, 1), padding ?? (0, 0), dilation ?? (1, 1), padding_mode, groups,
                    bias, device, dtype);
        }
    }
}
