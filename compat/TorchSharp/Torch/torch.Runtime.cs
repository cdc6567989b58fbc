using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Sets how many threads one operation may use.</summary>
    public static void set_num_threads(int num) => Check(gan_set_num_threads(num));

    /// <summary>How many threads one operation may use.</summary>
    public static int get_num_threads()
    {
        int result;
        Check(gan_get_num_threads(&result));
        return result;
    }

    public static partial class cuda
    {
        /// <summary>Whether libtorch has CUDA and finds a device.</summary>
        public static bool is_available()
        {
            bool result;
            Check(gan_cuda_is_available(&result));
            return result;
        }

        /// <summary>How many CUDA devices there are.</summary>
        public static int device_count()
        {
            int result;
            Check(gan_cuda_device_count(&result));
            return result;
        }
    }

    public static partial class backends
    {
        public static partial class cuda
        {
            public static partial class matmul
            {
                /// <summary>Whether matrix products on CUDA may use TF32.</summary>
                public static bool allow_tf32
                {
                    get
                    {
                        bool result;
                        Check(gan_get_tf32_matmul(&result));
                        return result;
                    }
                    set => Check(gan_set_tf32_matmul(value));
                }
            }
        }

        public static partial class cudnn
        {
            /// <summary>Whether convolutions on CUDA may use TF32.</summary>
            public static bool allow_tf32
            {
                get
                {
                    bool result;
                    Check(gan_get_tf32_cudnn(&result));
                    return result;
                }
                set => Check(gan_set_tf32_cudnn(value));
            }
        }
    }
}
