using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Gradients.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern int gan_grad_mode_get(bool* result);
    [DllImport(Library)] internal static extern int gan_grad_mode_set(bool enabled);
    [DllImport(Library)] internal static extern int gan_backward(
        nint* tensors, long count, nint* gradients, long gradientCount, bool retainGraph, bool createGraph, nint* inputs, long inputCount);
    [DllImport(Library)] internal static extern OwnedList gan_grad(
        nint* outputs, long outputCount, nint* inputs, long inputCount, nint* gradients, long gradientCount, bool retainGraph,
        bool createGraph, bool allowUnused);
    [DllImport(Library)] internal static extern int gan_requires_grad_get(nint tensor, bool* result);
    [DllImport(Library)] internal static extern int gan_requires_grad_set(nint tensor, bool value);
    [DllImport(Library)] internal static extern int gan_is_leaf(nint tensor, bool* result);
    [DllImport(Library)] internal static extern Owned gan_grad_get(nint tensor);
    [DllImport(Library)] internal static extern int gan_grad_set(nint tensor, nint gradient);
}
