using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class OlderLibstdcxxTests
{
    private const string Symbol = "_ZSt21ios_base_library_initv", Version = "GLIBCXX_3.4.32";
    private const string Remedy = "Install the libstdc++ of GCC 13 or newer";

    [TestMethod]
    public void Only_the_flag_of_the_one_version_changes()
    {
        byte[] before = TorchSharpLibrary(), after = OlderLibstdcxx.WithoutVersion([.. before], "it");

        int[] changed = [.. Enumerable.Range(0, before.Length).Where(i => before[i] != after[i])];
        int[] flags = [(int)new ElfDynamics(before).NeededVersions().Single(version => version.Name == Version).Offset + 4];
        CollectionAssert.AreEqual(flags, changed);
        Assert.AreEqual((0, 2), (before[flags[0]], after[flags[0]]));
    }

    [TestMethod]
    public void Copy_in_memory_can_be_loaded_and_has_the_librarys_functions()
    {
        nint handle = MemoryFile.LoadLibrary("copy", OlderLibstdcxx.WithoutVersion(TorchSharpLibrary(), "it"));

        Assert.AreNotEqual(0, NativeLibrary.GetExport(handle, "THSTensor_data"));
    }

    [TestMethod]
    public void Library_that_uses_the_symbol_is_refused()
    {
        byte[] library = TorchSharpLibrary();
        var elf = new ElfDynamics(library);
        Assert.IsFalse(elf.IsRelocated(Symbol));
        // The symbol's index in place of that of the first relocation, in the first section of them.
        (long offset, _) = Section(library, type: 4);
        int index = elf.Symbols().ToList().IndexOf(Symbol);
        BinaryPrimitives.WriteInt32LittleEndian(library.AsSpan((int)offset + 12), index);

        Refused(library, Remedy);
    }

    [TestMethod]
    public void Library_with_another_symbol_of_the_version_is_refused()
    {
        byte[] library = TorchSharpLibrary();
        var elf = new ElfDynamics(library);
        (long offset, _) = Section(library, type: 0x6fffffff);
        int version = elf.NeededVersions().Single(needed => needed.Name == Version).Index;
        BinaryPrimitives.WriteInt16LittleEndian(library.AsSpan((int)offset + 2 * 5), (short)version);

        Refused(library, Remedy);
    }

    [TestMethod]
    public void What_is_no_library_or_cut_short_is_refused()
    {
        Refused("MZ but no ELF file"u8.ToArray(), "no ELF library");
        Refused([], "no ELF library");
        Refused(TorchSharpLibrary()[..1000], "ends too early");
        Refused(TorchSharpLibrary()[..^100], "ends too early");
    }

    private static void Refused(byte[] library, string message) =>
        Throws.Error<InvalidDataException>(() => OlderLibstdcxx.WithoutVersion(library, "it"), message);

    private static byte[] TorchSharpLibrary()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Inconclusive("Only Linux has the library that is mended.");
        return File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so"));
    }

    private static (long Offset, long Size) Section(byte[] file, int type)
    {
        long start = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(0x28));
        int count = BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(0x3c));
        return Enumerable.Range(0, count)
            .Select(i => (int)start + 64 * i)
            .Where(header => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(header + 4)) == type)
            .Select(header => (BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(header + 24)),
                BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(header + 32))))
            .First();
    }
}
