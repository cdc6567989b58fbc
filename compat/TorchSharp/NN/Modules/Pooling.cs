using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Means of windows of an image.</summary>
        public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
        {
            internal AvgPool2d(long[] kernel, long[] stride, long[] padding, bool ceilMode, bool countIncludePad, long? divisorOverride)
                : base(nameof(AvgPool2d))
            {
                kernel_size = kernel;
                this.stride = stride;
                this.padding = padding;
                ceil_mode = ceilMode;
                count_include_pad = countIncludePad;
                divisor_override = divisorOverride;
            }

            public long[] kernel_size { get; set; }

            public long[] stride { get; set; }

            public long[] padding { get; set; }

            public bool ceil_mode { get; set; }

            internal bool count_include_pad { get; set; }

            public long? divisor_override { get; set; }

            public override Tensor forward(Tensor input) =>
                nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }

        /// <summary>The largest elements of windows of an image.</summary>
        public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
        {
            internal MaxPool2d(long[] kernel, long[] stride, long[] padding, long[] dilation, bool ceilMode) : base(nameof(MaxPool2d))
            {
                kernel_size = kernel;
                this.stride = stride;
                this.padding = padding;
                this.dilation = dilation;
                ceil_mode = ceilMode;
            }

            internal long[] kernel_size { get; set; }

            internal long[] stride { get; set; }

            internal long[] padding { get; set; }

            internal long[] dilation { get; set; }

            internal bool ceil_mode { get; set; }

            public override Tensor forward(Tensor input) =>
                nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static AvgPool2d AvgPool2d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(
                    (kernel_size, kernel_size).Pair(), Both(stride),
                    Both(padding), ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="Modules.MaxPool2d"/>
            public static MaxPool2d MaxPool2d(
                long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new((kernel_size, kernel_size).Pair(), Both(stride), Both(padding), Both(dilation), ceil_mode);

            private static long[] Both(long? size) => size is { } given ? (given, given).Pair() : null;
        }
    }
}
