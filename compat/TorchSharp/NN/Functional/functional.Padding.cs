using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static unsafe partial class functional
        {
            /// <summary>Elements around the input: for each dimension from the last on, how many before and after.</summary>
            internal static Tensor pad(Tensor input, long[] pad, PaddingModes mode)
            {
                fixed (long* sizes = pad)
                    return Tensor.Result(gan_pad(input.Handle, new(sizes, pad.Length), (int)mode), input);
            }
        }
    }
}
