using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// New tensors.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_empty(Sizes sizes, Options options);
    [DllImport(Library)] internal static extern Owned gan_zeros(Sizes sizes, Options options);
    [DllImport(Library)] internal static extern Owned gan_ones(Sizes sizes, Options options);
    [DllImport(Library)] internal static extern Owned gan_full(Sizes sizes, Number value, Options options);
    [DllImport(Library)] internal static extern Owned gan_rand(Sizes sizes, nint generator, Options options);
    [DllImport(Library)] internal static extern Owned gan_randn(Sizes sizes, nint generator, Options options);
    [DllImport(Library)] internal static extern Owned gan_randint(long low, long high, Sizes sizes, nint generator, Options options);
    [DllImport(Library)] internal static extern Owned gan_arange(Number start, Number stop, Number step, Options options);
    [DllImport(Library)] internal static extern Owned gan_eye(long rows, long columns, Options options);
    [DllImport(Library)] internal static extern Owned gan_zeros_like(nint like, Options options);
    [DllImport(Library)] internal static extern Owned gan_randn_like(nint like, Options options);
    [DllImport(Library)] internal static extern Owned gan_copy_of(void* data, Sizes sizes, int dtype, Options options);
    [DllImport(Library)] internal static extern int gan_normal_(nint tensor, double mean, double std, nint generator);
    [DllImport(Library)] internal static extern int gan_uniform_(nint tensor, double from, double to, nint generator);
}
