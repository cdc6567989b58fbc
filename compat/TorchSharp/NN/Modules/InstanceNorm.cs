using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Normalization of each channel of each sample by its own statistics.</summary>
        public abstract class InstanceNorm : NormBase
        {
            private protected InstanceNorm(
                long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype,
                string name)
                : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
            {
            }

            /// <summary>The number of dimensions of an input with a batch dimension.</summary>
            protected abstract long GetNumberOfBatchDimensions();

            public override Tensor forward(Tensor input)
            {
                ValidateInputDimensions(input);
                if (input.ndim == GetNumberOfBatchDimensions())
                    return Normalized(input);
                using var batch = input.unsqueeze(0);
                using var normalized = Normalized(batch);
                return normalized.squeeze(0);
            }

            private Tensor Normalized(Tensor batch) =>
                nn.functional.instance_norm(
                    batch, _runningMean, _runningVar, _weight, _bias, training || !track_running_stats, momentum, eps);
        }

        /// <summary>Instance normalization of images (N, C, H, W), or of one (C, H, W).</summary>
        public sealed class InstanceNorm2d : InstanceNorm
        {
            internal InstanceNorm2d(long features, double eps, double momentum, bool affine, bool tracks, Device device, ScalarType? dtype)
                : base(features, eps, momentum, affine, tracks, device, dtype, nameof(InstanceNorm2d))
            {
            }

            protected override long GetNumberOfBatchDimensions() => 4;

            protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 3, 4, nameof(InstanceNorm2d));
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.InstanceNorm2d"/>
            public static InstanceNorm2d InstanceNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
                Device device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
