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
                Tensor input, Tensor running_mean, Tensor running_var, Tensor weight = null, Tensor bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-05)
            {
                var result = gan_batch_norm(
                    input.Handle, Handles.OrZero(weight), Handles.OrZero(bias), Handles.OrZero(running_mean), Handles.OrZero(running_var),
                    training, momentum, eps);
                KeepAlive(weight, bias, running_mean, running_var);
                return Tensor.Result(result, input);
            }

            /// <summary>Each channel of each sample.</summary>
            internal static Tensor instance_norm(
                Tensor input, Tensor running_mean = null, Tensor running_var = null, Tensor weight = null, Tensor bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05)
            {
                var result = gan_instance_norm(
                    input.Handle, Handles.OrZero(weight), Handles.OrZero(bias), Handles.OrZero(running_mean), Handles.OrZero(running_var),
                    use_input_stats, momentum, eps);
                KeepAlive(weight, bias, running_mean, running_var);
                return Tensor.Result(result, input);
            }

            /// <summary>Each group of channels of each sample.</summary>
            internal static Tensor group_norm(Tensor input, long num_groups, Tensor weight = null, Tensor bias = null, double eps = 1e-05) =>
                Tensor.Result(
                    gan_group_norm(input.Handle, num_groups, Handles.OrZero(weight), Handles.OrZero(bias), eps), input, weight, bias);

            /// <summary>The last dimensions, which are of the given sizes.</summary>
            internal static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor weight = null, Tensor bias = null, double eps = 1e-05)
            {
                fixed (long* shape = normalized_shape)
                    return Tensor.Result(
                        gan_layer_norm(
                            input.Handle, new(shape, normalized_shape.Length), Handles.OrZero(weight), Handles.OrZero(bias), eps),
                        input, weight, bias);
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
