using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Microsoft.ML.Gan;

/// <summary>Keeps libtorch from using oneDNN on processors where oneDNN computes convolutions wrongly.</summary>
/// <remarks>
/// oneDNN 3.7 (in libtorch 2.10) asks an AMD processor for the size of its first cache. A virtual machine may hide that (CPUID leaf
/// 0x8000001D is all zeros); oneDNN then reckons with a cache of one byte, splits every change of layout into blocks, and leaves the
/// padding of channels that are no multiple of 8 or 16 unset: convolutions and their gradients become wrong or NaN, and differ from run to
/// run.
/// Compare https://github.com/uxlfoundation/oneDNN/issues/3280. Without oneDNN libtorch multiplies matrices instead. It would ask NNPACK
/// first, which does not run on such a machine and says so on the standard error at every convolution; so that is off too.
/// </remarks>
internal static partial class OneDnn
{
    private const int CacheLeaf = unchecked((int)0x8000001D);

    /// <summary>What its absence means to whoever trains.</summary>
    public const string Consequence =
        "oneDNN is off, since it computes convolutions wrongly on an AMD processor whose virtual machine hides its caches: "
        + "convolutions of middle "
        + "size are up to three times slower. A virtual machine that shows the processor's caches (CPUID leaf 0x8000001D) has it on.";

    /// <summary>Whether this machine hides its caches from oneDNN.</summary>
    public static bool IsWrong { get; } = IsAmd() && X86Base.CpuId(CacheLeaf, 0) is (0, 0, 0, 0);

    /// <summary>To be called after libtorch is loaded.</summary>
    public static void DisableWhereWrong()
    {
        if (!IsWrong)
            return;
        if (OperatingSystem.IsWindows())
        {
            Windows.SetUserEnabled(Windows.GlobalContext(), 0);
            Windows.SetUserEnabledNnpack(Windows.GlobalContext(), 0);
        }
        else
        {
            Linux.SetUserEnabled(Linux.GlobalContext(), 0);
            Linux.SetUserEnabledNnpack(Linux.GlobalContext(), 0);
        }
    }

    // "AuthenticAMD" in EBX, EDX, ECX of leaf 0.
    private static bool IsAmd() => X86Base.IsSupported && X86Base.CpuId(0, 0) is (_, 0x68747541, 0x444d4163, 0x69746e65);

    /// <summary>
    /// TorchSharp does not bind <c>at::globalContext().setUserEnabledMkldnn(bool)</c> and its like; these are their names in the library.
    /// </summary>
    private static partial class Linux
    {
        [LibraryImport("libtorch_cpu.so", EntryPoint = "_ZN2at13globalContextEv")]
        public static partial nint GlobalContext();

        [LibraryImport("libtorch_cpu.so", EntryPoint = "_ZN2at7Context20setUserEnabledMkldnnEb")]
        public static partial void SetUserEnabled(nint context, byte enabled);

        [LibraryImport("libtorch_cpu.so", EntryPoint = "_ZN2at7Context20setUserEnabledNNPACKEb")]
        public static partial void SetUserEnabledNnpack(nint context, byte enabled);
    }

    private static partial class Windows
    {
        [LibraryImport("torch_cpu.dll", EntryPoint = "?globalContext@at@@YAAEAVContext@1@XZ")]
        public static partial nint GlobalContext();

        [LibraryImport("torch_cpu.dll", EntryPoint = "?setUserEnabledMkldnn@Context@at@@QEAAX_N@Z")]
        public static partial void SetUserEnabled(nint context, byte enabled);

        [LibraryImport("torch_cpu.dll", EntryPoint = "?setUserEnabledNNPACK@Context@at@@QEAAX_N@Z")]
        public static partial void SetUserEnabledNnpack(nint context, byte enabled);
    }
}
