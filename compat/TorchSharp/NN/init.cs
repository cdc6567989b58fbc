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
            /// <summary>Which side's number of connections a variance is kept for.</summary>
            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            /// <summary>Which function follows the layer.</summary>
            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            /// <summary>By how much values must be larger to make up for what the function takes away.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var mode = no_grad();
                return tensor.fill_(val);
            }

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator generator = null)
            {
                using var mode = no_grad();
                return tensor.normal_(mean, std, generator);
            }

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator generator = null)
            {
                using var mode = no_grad();
                return tensor.uniform_(low, high, generator);
            }

            /// <summary>Normal, with the standard deviation gain / √fan (He et al., arXiv:1502.01852).</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Uniform, with the standard deviation gain / √fan (He et al., arXiv:1502.01852).</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal, with the standard deviation gain √(2 / (fan-in + fan-out)) (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Uniform, with the standard deviation gain √(2 / (fan-in + fan-out)) (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
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

            /// <summary>How many inputs an output has, and how many outputs an input.</summary>
            internal static (long In, long Out) Fans(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException($"Weights must have at least 2 dimensions, but these have {shape.Length}.");
                var kernel = tensor.NumberOfElements / Math.Max(shape[0] * shape[1], 1);
                return (shape[1] * kernel, shape[0] * kernel);
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = Fans(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = Fans(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }
        }
    }
}
