using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Normalization of each sample by the statistics of groups of its channels.</summary>
        public sealed class GroupNorm : nn.Module<Tensor, Tensor>
        {
            [ComponentName(Name = nameof(weight))] private Parameter _weight;
            [ComponentName(Name = nameof(bias))] private Parameter _bias;

            internal GroupNorm(long groups, long channels, double eps, bool affine, Device device, ScalarType? dtype)
                : base(nameof(GroupNorm))
            {
                num_groups = groups;
                this.eps = eps;
                this.affine = affine;
                _weight = affine ? new Parameter(Unset(channels)) : null;
                _bias = affine ? new Parameter(Unset(channels)) : null;
                RegisterComponents();

                // The real one leaves what the memory happened to hold: here no one can take that for 1 and 0.
                Tensor Unset(long channels) => full([channels], double.NaN, dtype, device);
            }

            public long num_groups { get; set; }

            public double eps { get; set; }

            internal bool affine { get; set; }

            public Parameter weight
            {
                get => _weight;
                set => Replace(ref _weight, value, nameof(weight));
            }

            public Parameter bias
            {
                get => _bias;
                set => Replace(ref _bias, value, nameof(bias));
            }

            public override Tensor forward(Tensor tensor) => nn.functional.group_norm(tensor, num_groups, _weight, _bias, eps);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.GroupNorm"/>
            public static GroupNorm GroupNorm(
                long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device device = null,
                ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
