using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // (x - mean) / √(variance + eps) weight + bias, with the statistics of different parts of x.
        public static unsafe partial class functional
        {
            /// <summary>Each channel: in training by the batch's statistics, which the running ones take in, else by those.</summary>
            internal static Tensor batch_norm(
                Tensor input, Tensor running_mean, Tensor running_var, Tensor weight, Tensor bias, bool training, double momentum, double eps)
            {
                var result = gan_batch_norm(
                    input.Handle, Handles.OrZero(weight), Handles.OrZero(bias), Handles.OrZero(running_mean), Handles.OrZero(running_var),
                    training, momentum, eps);
                KeepAlive(weight, bias, running_mean, running_var);
                return Tensor.Result(result, input);
            }

            private static void KeepAlive(Tensor weight, Tensor bias, Tensor mean, Tensor variance)
            {
                GC.KeepAlive(weight);
                GC.KeepAlive(bias);
                GC.KeepAlive(mean);
                GC.KeepAlive(variance);
            }
        }
    }
}
