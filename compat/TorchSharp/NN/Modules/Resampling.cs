using System;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Images of another size, to one given or by factors.</summary>
        public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
        {
            private readonly long[] _size;
            private readonly double[] _scaleFactor;

            internal Upsample(long[] size, double[] scaleFactor, UpsampleMode mode, bool? alignCorners, bool? recomputeScaleFactor)
                : base(nameof(Upsample))
            {
                _size = size;
                _scaleFactor = scaleFactor;
                this.mode = mode;
                align_corners = alignCorners;
                recompute_scale_factor = recomputeScaleFactor;
            }

            public ReadOnlySpan<long> size => _size;

            public ReadOnlySpan<double> scale_factor => _scaleFactor;

            public UpsampleMode mode { get; }

            public bool? align_corners { get; }

            public bool? recompute_scale_factor { get; set; }

            // The modes' numbers are InterpolationMode's.
            public override Tensor forward(Tensor input) =>
                nn.functional.interpolate(
                    input, _size, _scaleFactor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
        }

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

            public bool count_include_pad { get; set; }

            public long? divisor_override { get; set; }

            public override Tensor forward(Tensor input) =>
                nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Upsample"/>
            public static Upsample Upsample(
                long[] size = null, double[] scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
                bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);

            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static AvgPool2d AvgPool2d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(
                    (kernel_size, kernel_size).Pair(), stride is { } step ? (step, step).Pair() : null,
                    padding is { } around ? (around, around).Pair() : null, ceil_mode, count_include_pad, divisor_override);
        }
    }
}
