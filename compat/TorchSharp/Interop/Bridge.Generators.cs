using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Random number generators.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern nint gan_generator_default();
    [DllImport(Library)] internal static extern nint gan_generator_new(ulong seed, Options device);
    [DllImport(Library)] internal static extern void gan_generator_free(nint generator);
    [DllImport(Library)] internal static extern int gan_generator_manual_seed(nint generator, long seed);
}
