using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Many elements to few.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_sum_all(nint x, int dtype);
    [DllImport(Library)] internal static extern Owned gan_sum(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_mean_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_mean(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_max_all(nint x);
    [DllImport(Library)] internal static extern OwnedList gan_max(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_all_dim(nint x, long dim, bool keepdim);
}
