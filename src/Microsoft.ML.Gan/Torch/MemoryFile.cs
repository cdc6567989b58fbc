using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Microsoft.ML.Gan;

/// <summary>
/// A file of Linux that lies in memory alone: nothing to clean up, no folder that must be writable, no other process to meet.
/// </summary>
internal static partial class MemoryFile
{
    // Kept: the loader knows the library by its descriptor's number, which must not come to mean another file.
    private static readonly List<SafeFileHandle> _open = [];

    /// <summary>Loads a native library from its bytes.</summary>
    /// <exception cref="IOException">The system gives no such file.</exception>
    /// <exception cref="DllNotFoundException">The bytes are no library that it can load.</exception>
    public static nint LoadLibrary(string name, byte[] library)
    {
        int descriptor = Create(name, flags: 0);
        if (descriptor < 0)
            throw new IOException($"'{name}' could not be put into memory: {Marshal.GetLastPInvokeErrorMessage()} (memfd_create).");
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        _open.Add(handle);
        RandomAccess.Write(handle, library, fileOffset: 0);
        return NativeLibrary.Load(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{descriptor}"));
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Create(string name, uint flags);
}
