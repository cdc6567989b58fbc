using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Normalization by the batch's statistics in training, and by running ones otherwise.</summary>
        public abstract class BatchNorm : NormBase
        {
            private protected BatchNorm(
                long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype,
                string name)
                : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
            {
            }

            public override Tensor forward(Tensor input)
            {
                ValidateInputDimensions(input);
                if (training && track_running_stats)
                    _batchesTracked.add_(1);
                var takesBatch = training || !track_running_stats;
                return nn.functional.batch_norm(input, _runningMean, _runningVar, _weight, _bias, takesBatch, momentum, eps);
            }
        }

        /// <summary>Batch normalization of images (N, C, H, W).</summary>
        public sealed class BatchNorm2d : BatchNorm
        {
            internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool tracks, Device device, ScalarType? dtype)
                : base(features, eps, momentum, affine, tracks, device, dtype, nameof(BatchNorm2d))
            {
            }

            protected override void ValidateInputDimensions(Tensor input) => RequireDimensions(input, 4, 4, nameof(BatchNorm2d));
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.BatchNorm2d"/>
            public static BatchNorm2d BatchNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
