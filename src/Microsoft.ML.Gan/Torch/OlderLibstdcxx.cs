using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan;

/// <summary>Loads a native library that asks for the libstdc++ of GCC 13 without need, on a system that has an older one.</summary>
/// <remarks>
/// GCC 13 lets every file that includes <c>&lt;iostream&gt;</c> mention <see cref="Symbol"/>, whose only purpose is to make a program
/// refuse an older libstdc++. Where no relocation refers to it, it is never looked up, and the version it stands for can be marked as weak
/// (flag VER_FLG_WEAK of the ELF version needs), so that its absence is no error. See https://gcc.gnu.org/gcc-13/changes.html.
/// </remarks>
internal static class OlderLibstdcxx
{
    private const string Version = "GLIBCXX_3.4.32";
    private const string Symbol = "_ZSt21ios_base_library_initv";

    /// <summary>
    /// Loads the library as it is, or where the system's libstdc++ is too old for it, a copy of it that does not ask for that version.
    /// </summary>
    /// <param name="path">The library's file.</param>
    /// <returns>Its handle.</returns>
    /// <exception cref="DllNotFoundException">The system cannot load it, for another reason.</exception>
    /// <exception cref="InvalidDataException">The library needs the newer libstdc++ in earnest, or is no ELF file of 64 bits.</exception>
    /// <exception cref="IOException">The system has no file in memory.</exception>
    public static nint Load(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e) when (e.Message.Contains(Version, StringComparison.Ordinal))
        {
            return MemoryFile.LoadLibrary(Path.GetFileName(path), WithoutVersion(File.ReadAllBytes(path), path));
        }
    }

    /// <summary>The library's bytes with the version marked as weak.</summary>
    /// <exception cref="InvalidDataException">It is more than that one symbol that needs the version, or the symbol is used.</exception>
    public static byte[] WithoutVersion(byte[] library, string path)
    {
        var elf = new ElfDynamics(library);
        ElfDynamics.NeededVersion? needed = elf.NeededVersions().FirstOrDefault(needed => needed.Name == Version);
        string[] symbols = needed is null ? [] : [.. elf.SymbolsOf(needed.Index)];
        if (needed is null || symbols is not [Symbol] || elf.IsRelocated(Symbol))
            throw new InvalidDataException(
                $"'{path}' needs {Version} of libstdc++, which this system's is too old for, and this build of it cannot do without. "
                + "Install the "
                + "libstdc++ of GCC 13 or newer (Debian 13, Ubuntu 24.04, or the package libstdc++6 from a newer release).");
        elf.MarkAsWeak(needed);
        return library;
    }
}
