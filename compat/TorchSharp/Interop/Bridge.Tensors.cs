using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// A tensor's life and properties.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern void gan_tensor_free(nint tensor);
    [DllImport(Library)] internal static extern void gan_tensors_free(Owned* items);
    [DllImport(Library)] internal static extern int gan_dim(nint tensor, long* result);
    [DllImport(Library)] internal static extern int gan_numel(nint tensor, long* result);
    [DllImport(Library)] internal static extern int gan_size(nint tensor, long dim, long* result);
    [DllImport(Library)] internal static extern int gan_sizes(nint tensor, long* result);
    [DllImport(Library)] internal static extern int gan_strides(nint tensor, long* result);
    [DllImport(Library)] internal static extern int gan_dtype(nint tensor, int* result);
    [DllImport(Library)] internal static extern int gan_element_size(nint tensor, long* result);
    [DllImport(Library)] internal static extern int gan_device(nint tensor, int* type, int* index);
    [DllImport(Library)] internal static extern int gan_is_contiguous(nint tensor, bool* result);
    [DllImport(Library)] internal static extern int gan_data(nint tensor, nint* result);
    [DllImport(Library)] internal static extern Owned gan_alias(nint tensor);
    [DllImport(Library)] internal static extern Owned gan_clone(nint tensor);
    [DllImport(Library)] internal static extern Owned gan_detach(nint tensor);
    [DllImport(Library)] internal static extern int gan_detach_(nint tensor);
    [DllImport(Library)] internal static extern Owned gan_contiguous(nint tensor);
    [DllImport(Library)] internal static extern Owned gan_to(nint tensor, Options target, bool nonBlocking, bool copy);
    [DllImport(Library)] internal static extern int gan_copy_(nint tensor, nint source, bool nonBlocking);
}
