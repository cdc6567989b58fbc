namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values, in place and without gradients.</summary>
        public static partial class init
        {
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator generator = null)
            {
                using var mode = no_grad();
                return tensor.normal_(mean, std, generator);
            }
        }
    }
}
