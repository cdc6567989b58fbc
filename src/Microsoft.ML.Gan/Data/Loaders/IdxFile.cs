using System.Buffers.Binary;

namespace Microsoft.ML.Gan;

/// <summary>
/// A file of unsigned bytes in the IDX format, plain or gzip-compressed: the bytes 0, 0, 8 and the number of dimensions; the length
/// of each dimension as a big-endian 32-bit integer; then the values, the last dimension's index running fastest.
/// </summary>
internal sealed class IdxFile
{
    private const byte UnsignedByteType = 0x08;
    // Keeps a corrupt header from asking for gigabytes.
    private const int MaxItemLength = 4096;

    // What is larger is read in its order alone.
    private const long LargestUnpacked = 1L << 29;

    private readonly bool _isCompressed;
    private readonly Lazy<byte[][]> _unpacked;

    private IdxFile(string path, int[] lengths, bool isCompressed)
    {
        (Path, _isCompressed) = (path, isCompressed);
        _unpacked = new(() => [.. InOrder().Select(item => item.Values)]);
        Count = lengths[0];
        ItemLengths = lengths[1..];
        ItemSize = ItemLengths.Aggregate(1, (size, length) => size * length);
    }

    public string Path { get; }

    /// <summary>The first dimension's length: the number of items.</summary>
    public int Count { get; }

    /// <summary>The other dimensions' lengths.</summary>
    public int[] ItemLengths { get; }

    /// <summary>Bytes of an item.</summary>
    public int ItemSize { get; }

    /// <summary>Whether items can be read in any order: those of a compressed file are unpacked for that, up to half a gigabyte.</summary>
    public bool CanSeek => !_isCompressed || (long)Count * ItemSize <= LargestUnpacked;

    private int HeaderSize => sizeof(int) * (2 + ItemLengths.Length);

    /// <summary>Reads and checks the header, and of a plain file also the length.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no IDX file of unsigned bytes with so many dimensions, is empty, or has another
    /// length than its header says.</exception>
    public static IdxFile Open(string path, params int[] ranks)
    {
        using var stream = new ByteFile(path);
        Span<byte> magic = stackalloc byte[sizeof(int)];
        stream.ReadExactly(magic, "the IDX header");
        if (magic[0] != 0 || magic[1] != 0 || magic[2] != UnsignedByteType || !ranks.Contains(magic[3]))
        {
            string accepted = string.Join(" or ", ranks.Select(rank => $"00 00 08 {rank:X2}"));
            throw new InvalidDataException(
                $"The IDX file '{path}' must start with the bytes {accepted} (unsigned bytes, {string.Join(" or ", ranks)} "
                + $"dimensions), but starts with {Convert.ToHexString(magic)}.");
        }
        var file = new IdxFile(path, ReadLengths(stream, rank: magic[3]), stream.PlainLength is null);
        long expected = file.HeaderSize + (long)file.Count * file.ItemSize;
        if (stream.PlainLength is { } length && length != expected)
            throw new InvalidDataException($"The IDX file '{path}' must have {expected} bytes as its header says, but has {length}.");
        return file;
    }

    private static int[] ReadLengths(ByteFile stream, int rank)
    {
        var lengths = new int[rank];
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        for (int dimension = 0; dimension < rank; dimension++)
        {
            stream.ReadExactly(bytes, "the IDX header");
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            int max = dimension == 0 ? int.MaxValue : dimension < 3 ? MaxItemLength : 3;
            if (length < 1 || length > max)
                throw new InvalidDataException(
                    $"The length of dimension {dimension} in the IDX file '{stream.Path}' must be between 1 and {max}, "
                    + $"but is {length}.");
            lengths[dimension] = (int)length;
        }
        return lengths;
    }

    /// <summary>Reads items.</summary>
    /// <param name="order">The items' places, from 0; null for all in their order.</param>
    /// <exception cref="InvalidDataException">The file ends early, goes on after the last item, or cannot be decompressed.</exception>
    public IEnumerable<(int Index, byte[] Values)> Items(IEnumerable<int>? order) => order switch
    {
        null => InOrder(),
        _ when _isCompressed => order.Select(index => (index, _unpacked.Value[index])),
        _ => Seek(order),
    };

    /// <summary>Reads all items at once, one after the other.</summary>
    /// <exception cref="InvalidDataException">As of <see cref="Items"/>.</exception>
    public byte[] ReadAll()
    {
        using var stream = new ByteFile(Path);
        stream.ReadExactly(new byte[HeaderSize], "the IDX header");
        // In parts: a header may promise more than there is.
        using var values = new MemoryStream();
        var part = new byte[Math.Min((long)Count * ItemSize, 1 << 16)];
        for (long left = (long)Count * ItemSize; left > 0; left -= part.Length)
        {
            Span<byte> next = part.AsSpan(0, (int)Math.Min(part.Length, left));
            stream.ReadExactly(next, $"items behind {values.Length / ItemSize} of {Count}");
            values.Write(next);
        }
        stream.ExpectEnd($"item {Count - 1}, the last that its header announces");
        return values.ToArray();
    }

    private IEnumerable<(int Index, byte[] Values)> InOrder()
    {
        using var stream = new ByteFile(Path);
        stream.ReadExactly(new byte[HeaderSize], "the IDX header");
        for (int index = 0; index < Count; index++)
        {
            var item = new byte[ItemSize];
            stream.ReadExactly(item, $"item {index} of {Count}");
            yield return (index, item);
        }
        stream.ExpectEnd($"item {Count - 1}, the last that its header announces");
    }

    private IEnumerable<(int Index, byte[] Values)> Seek(IEnumerable<int> order)
    {
        using var files = new SeekableFiles([Path]);
        foreach (int index in order)
        {
            var item = new byte[ItemSize];
            files.ReadExactly(0, HeaderSize + (long)index * ItemSize, item, $"item {index} of {Count}");
            yield return (index, item);
        }
    }
}
