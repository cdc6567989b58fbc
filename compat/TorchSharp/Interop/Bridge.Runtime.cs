using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Threads, and what CUDA there is.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern int gan_set_num_threads(int count);
    [DllImport(Library)] internal static extern int gan_get_num_threads(int* result);
    [DllImport(Library)] internal static extern int gan_cuda_is_available(bool* result);
    [DllImport(Library)] internal static extern int gan_cuda_device_count(int* result);
    [DllImport(Library)] internal static extern int gan_get_tf32_matmul(bool* result);
    [DllImport(Library)] internal static extern int gan_set_tf32_matmul(bool allowed);
    [DllImport(Library)] internal static extern int gan_get_tf32_cudnn(bool* result);
    [DllImport(Library)] internal static extern int gan_set_tf32_cudnn(bool allowed);
}
