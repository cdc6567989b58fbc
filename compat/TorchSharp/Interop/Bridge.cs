using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Every import is blittable: no marshalling code stands between a call and libtorch.
[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Interop;

/// <summary>The exports of native/*.cpp, under the same names, a file per theme.</summary>
internal static unsafe partial class Bridge
{
    private const string Library = "GanTorch";
    private const string FileName = "lib" + Library + ".so";

    static Bridge() => NativeLibrary.SetDllImportResolver(typeof(Bridge).Assembly, Load);

    /// <summary>The exception for what libtorch last complained about on this thread.</summary>
    internal static ExternalException Error() => new(Marshal.PtrToStringUTF8((nint)gan_last_error()));

    internal static void Check(int status)
    {
        if (status != 0)
            throw Error();
    }

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Library)
            return 0;
        var file = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(file))
            throw new DllNotFoundException(
                $"{FileName} is missing in '{AppContext.BaseDirectory}'. Run build/setup.sh, which builds it, then build again.");
        try
        {
            return NativeLibrary.Load(file);
        }
        catch (DllNotFoundException e)
        {
            throw new DllNotFoundException(
                $"'{file}' cannot be loaded. Is the libtorch that it was built for still there? If not, run build/setup.sh again. "
                + e.Message, e);
        }
    }

    [DllImport(Library)] private static extern byte* gan_last_error();
}
