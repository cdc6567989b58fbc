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

            internal ReadOnlySpan<long> size => _size;

            public ReadOnlySpan<double> scale_factor => _scaleFactor;

            public UpsampleMode mode { get; }

            public bool? align_corners { get; }

            public bool? recompute_scale_factor { get; set; }

            // The modes' numbers are InterpolationMode's.
            public override Tensor forward(Tensor input) =>
                nn.functional.interpolate(
                    input, _size, _scaleFactor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
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
        }
    }
}
