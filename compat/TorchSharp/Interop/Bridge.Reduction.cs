using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Many elements to few.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_sum_all(nint x, int dtype);
    [DllImport(Library)] internal static extern Owned gan_sum(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_mean_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_mean(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_std_all(nint x, bool unbiased);
    [DllImport(Library)] internal static extern Owned gan_std(nint x, Sizes dims, bool unbiased, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_max_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_min_all(nint x);
    [DllImport(Library)] internal static extern OwnedList gan_max(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern OwnedList gan_min(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_all_dim(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern int gan_allclose(nint x, nint y, double rtol, double atol, bool equalNan, bool* result);
}
