using System;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values, in place and without gradients.</summary>
        public static partial class init
        {
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            internal static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var mode = no_grad();
                return tensor.fill_(val);
            }

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator generator = null)
            {
                using var mode = no_grad();
                return tensor.normal_(mean, std, generator);
            }

            /// <summary>A random matrix with orthonormal rows or columns, times the gain (Saxe et al., arXiv:1312.6120).</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.ndim < 2)
                    throw new ArgumentException($"orthogonal_ takes at least 2 dimensions, but the tensor has {tensor.ndim}.");
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var rows = tensor.size(0);
                var columns = tensor.NumberOfElements / rows;
                var random = empty(rows, columns, tensor.dtype, tensor.device).normal_();
                var qr = Tensor.Results(gan_qr((rows < columns ? random.t() : random).Handle), random);
                // The signs of R's diagonal make the distribution uniform.
                var q = qr[0] * qr[1].diagonal().sign();
                tensor.copy_((rows < columns ? q.t() : q).view(tensor.shape).mul_(gain));
                return tensor;
            }
        }
    }
}
