using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What layers compute, with the weights as arguments.</summary>
        public static unsafe partial class functional
        {
            private static readonly long[] Ones = [1, 1];
            private static readonly long[] Zeros = [0, 0];

            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] dilation = null,
                long groups = 1)
            {
                fixed (long* step = strides ?? Ones, around = padding ?? Zeros, spread = dilation ?? Ones)
                    return Tensor.Result(
                        gan_conv2d(input.Handle, weight.Handle, Handles.OrZero(bias), new(step, 2), new(around, 2), new(spread, 2), groups),
                        input, weight, bias);
            }

            /// <inheritdoc cref="Modules.ConvTranspose2d"/>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] output_padding = null,
                long[] dilation = null, long groups = 1)
            {
                fixed (long* step = strides ?? Ones, around = padding ?? Zeros, more = output_padding ?? Zeros, spread = dilation ?? Ones)
                    return Tensor.Result(
                        gan_conv_transpose2d(
                            input.Handle, weight.Handle, Handles.OrZero(
                                bias), new(step, 2), new(around, 2), new(more, 2), new(spread, 2), groups),
                        input, weight, bias);
            }

            /// <inheritdoc cref="Modules.Linear"/>
            public static Tensor linear(Tensor input, Tensor weights, Tensor bias = null) =>
                Tensor.Result(gan_linear(input.Handle, weights.Handle, Handles.OrZero(bias)), input, weights, bias);

            /// <inheritdoc cref="Modules.Dropout"/>
            internal static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace
                    ? ChangedAlias(input, gan_dropout_(input.Handle, p, training))
                    : Tensor.Result(gan_dropout(input.Handle, p, training), input);

            /// <summary>What was changed in place, as another object, so that a module's result never is its argument.</summary>
            private static Tensor ChangedAlias(Tensor input, int status)
            {
                GC.KeepAlive(input);
                Check(status);
                return input.alias();
            }
        }
    }
}
