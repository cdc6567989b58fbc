using System.Buffers.Binary;
using System.Text;

namespace Microsoft.ML.Gan;

/// <summary>
/// What a shared library of 64 bits (ELF, little endian) says about its symbols and the versions it needs of other libraries.
/// </summary>
/// <remarks>Tables and their fields are those of <c>elf.h</c>; System V ABI and its GNU extension of symbol versions.</remarks>
internal sealed class ElfDynamics
{
    private const int Relocations = 4, DynamicSymbols = 11, VersionsOfSymbols = 0x6fffffff, VersionNeeds = 0x6ffffffe;
    private const int SymbolSize = 24, RelocationSize = 24;
    private const ushort WeakVersion = 2;

    private readonly byte[] _file;
    private readonly List<Section> _sections = [];

    /// <exception cref="InvalidDataException">The bytes are no such library.</exception>
    public ElfDynamics(byte[] file)
    {
        _file = file;
        if (!file.AsSpan().StartsWith("\x7f"u8 + "ELF"u8 + "\x02\x01"u8))
            throw new InvalidDataException("This is no ELF library of 64 bits.");
        (long start, int size, int count) = (Int64At(0x28), UInt16At(0x3a), UInt16At(0x3c));
        for (int i = 0; i < count; i++)
        {
            long header = start + i * size;
            _sections.Add(new Section(Int32At(header + 4), Int64At(header + 24), Int64At(header + 32), Int32At(header + 40)));
        }
    }

    /// <summary>A version of another library's symbols.</summary>
    /// <param name="Name">Its name, such as GLIBCXX_3.4.</param>
    /// <param name="Index">What symbols of that version carry.</param>
    /// <param name="Offset">Where its entry lies in the file.</param>
    public sealed record NeededVersion(string Name, int Index, long Offset);

    private readonly record struct Section(int Type, long Offset, long Size, int Link);

    /// <summary>The versions that this library needs.</summary>
    public IEnumerable<NeededVersion> NeededVersions()
    {
        foreach (Section section in OfType(VersionNeeds))
        {
            long library = section.Offset;
            for (long next = -1; next != 0; library += next)
            {
                long version = library + UInt32At(library + 8);
                for (int i = 0; i < UInt16At(library + 2); i++)
                {
                    yield return new NeededVersion(Text(section.Link, UInt32At(version + 8)), UInt16At(version + 6), version);
                    version += UInt32At(version + 12);
                }
                next = UInt32At(library + 12);
            }
        }
    }

    /// <summary>The names of the symbols that are of a version.</summary>
    public IEnumerable<string> SymbolsOf(int version)
    {
        Section versions = OfType(VersionsOfSymbols).Single();
        return Symbols().Where((_, i) => (UInt16At(versions.Offset + 2 * i) & 0x7fff) == version);
    }

    /// <summary>Whether any place in the library is to be given the symbol's address.</summary>
    public bool IsRelocated(string symbol)
    {
        int index = Symbols().ToList().IndexOf(symbol);
        return OfType(Relocations).Any(section =>
            Enumerable.Range(0, (int)(section.Size / RelocationSize))
                .Any(i => UInt32At(section.Offset + i * RelocationSize + 12) == index));
    }

    /// <summary>Changes the file's bytes so that the loader takes the version's absence for no error.</summary>
    public void MarkAsWeak(NeededVersion version) =>
        BinaryPrimitives.WriteUInt16LittleEndian(_file.AsSpan((int)version.Offset + 4), WeakVersion);

    /// <summary>The names of the symbols, in the order of the table.</summary>
    public IEnumerable<string> Symbols()
    {
        Section symbols = OfType(DynamicSymbols).Single();
        return Enumerable.Range(0, (int)(symbols.Size / SymbolSize))
            .Select(i => Text(symbols.Link, UInt32At(symbols.Offset + i * SymbolSize)));
    }

    private IEnumerable<Section> OfType(int type) => _sections.Where(section => section.Type == type);

    private string Text(int table, uint offset)
    {
        long start = _sections[table].Offset + offset, end = start;
        while (At(end, 1)[0] != 0)
            end++;
        return Encoding.ASCII.GetString(At(start, (int)(end - start)));
    }

    private ushort UInt16At(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(At(offset, 2));

    private int Int32At(long offset) => BinaryPrimitives.ReadInt32LittleEndian(At(offset, 4));

    private uint UInt32At(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(At(offset, 4));

    private long Int64At(long offset) => BinaryPrimitives.ReadInt64LittleEndian(At(offset, 8));

    private ReadOnlySpan<byte> At(long offset, int size) => offset >= 0 && offset <= _file.Length - size
        ? _file.AsSpan((int)offset, size)
        : throw new InvalidDataException("This ELF library ends too early.");
}
