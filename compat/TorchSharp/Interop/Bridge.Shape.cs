using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Other views and arrangements of the same elements.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_reshape(nint t, Sizes sizes);
    [DllImport(Library)] internal static extern Owned gan_view(nint t, Sizes sizes);
    [DllImport(Library)] internal static extern Owned gan_expand(nint t, Sizes sizes, bool @implicit);
    [DllImport(Library)] internal static extern Owned gan_permute(nint t, Sizes dims);
    [DllImport(Library)] internal static extern Owned gan_transpose(nint t, long dim0, long dim1);
    [DllImport(Library)] internal static extern Owned gan_t(nint t);
    [DllImport(Library)] internal static extern Owned gan_diagonal(nint t, long offset, long dim1, long dim2);
    [DllImport(Library)] internal static extern Owned gan_flatten(nint t, long start, long end);
    [DllImport(Library)] internal static extern Owned gan_unflatten(nint t, long dim, Sizes sizes);
    [DllImport(Library)] internal static extern Owned gan_unsqueeze(nint t, long dim);
    [DllImport(Library)] internal static extern Owned gan_squeeze(nint t);
    [DllImport(Library)] internal static extern Owned gan_squeeze_dim(nint t, long dim);
    [DllImport(Library)] internal static extern Owned gan_repeat(nint t, Sizes repeats);
    [DllImport(Library)] internal static extern Owned gan_narrow(nint t, long dim, long start, long length);
    [DllImport(Library)] internal static extern Owned gan_select(nint t, long dim, long index);
    [DllImport(Library)] internal static extern Owned gan_index_select(nint t, long dim, nint index);
    [DllImport(Library)] internal static extern Owned gan_index(nint t, IndexItem* indices, long count);
    [DllImport(Library)] internal static extern int gan_index_put_(nint t, IndexItem* indices, long count, nint value);
    [DllImport(Library)] internal static extern Owned gan_flip(nint t, Sizes dims);
    [DllImport(Library)] internal static extern Owned gan_cat(nint* tensors, long count, long dim);
    [DllImport(Library)] internal static extern Owned gan_stack(nint* tensors, long count, long dim);
}
