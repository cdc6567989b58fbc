using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Many elements to few.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_sum_all(nint x, int dtype);
    [DllImport(Library)] internal static extern Owned gan_sum(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_mean_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_mean(nint x, Sizes dims, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_var_all(nint x, bool unbiased);
    [DllImport(Library)] internal static extern Owned gan_var(nint x, Sizes dims, bool unbiased, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_std_all(nint x, bool unbiased);
    [DllImport(Library)] internal static extern Owned gan_std(nint x, Sizes dims, bool unbiased, bool keepdim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_norm_all(nint x, float p);
    [DllImport(Library)] internal static extern Owned gan_norm(nint x, long dim, bool keepdim, float p);
    [DllImport(Library)] internal static extern Owned gan_max_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_min_all(nint x);
    [DllImport(Library)] internal static extern OwnedList gan_max(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern OwnedList gan_min(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_amax(nint x, Sizes dims, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_amin(nint x, Sizes dims, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_argmax_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_argmin_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_argmax(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_argmin(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_all(nint x);
    [DllImport(Library)] internal static extern Owned gan_any(nint x);
    [DllImport(Library)] internal static extern Owned gan_all_dim(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern Owned gan_any_dim(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern int gan_allclose(nint x, nint y, double rtol, double atol, bool equalNan, bool* result);
    [DllImport(Library)] internal static extern Owned gan_cumsum(nint x, long dim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_cumprod(nint x, long dim, int dtype);
    [DllImport(Library)] internal static extern Owned gan_logsumexp(nint x, long dim, bool keepdim);
    [DllImport(Library)] internal static extern OwnedList gan_sort(nint x, long dim, bool descending, bool stable);
}
