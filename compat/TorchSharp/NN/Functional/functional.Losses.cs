using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static unsafe partial class functional
        {
            /// <summary>(x - t)²</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Tensor.Result(gan_mse_loss(input.Handle, target.Handle, (long)reduction), input, target);

            /// <summary>|x - t|</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Tensor.Result(gan_l1_loss(input.Handle, target.Handle, (long)reduction), input, target);

            /// <summary>-log softmax(x) at the target class, or its mean under target probabilities.</summary>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0) =>
                Tensor.Result(
                    gan_cross_entropy(input.Handle, target.Handle, Handles.OrZero(weight), (long)reduction, ignore_index, label_smoothing),
                    input, target, weight);
        }
    }
}
