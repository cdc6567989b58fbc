using System.IO.Compression;

namespace Microsoft.ML.Gan;

/// <summary>
/// Reads a file from start to end, decompressing it if it is gzip, with errors that name the file and what was being read.
/// </summary>
internal sealed class ByteFile : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _stream;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public ByteFile(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"The file '{path}' must exist, but does not.", path);
        Path = path;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        bool compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        PlainLength = compressed ? null : file.Length;
        _stream = compressed ? new BufferedStream(new GZipStream(file, CompressionMode.Decompress), BufferSize) : file;
    }

    public string Path { get; }

    /// <summary>Bytes in the file, or null if it is compressed: its content's length is then known only after reading it.</summary>
    public long? PlainLength { get; }

    /// <summary>Fills <paramref name="buffer"/>.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="what">What they are, for the error.</param>
    /// <exception cref="InvalidDataException">The file ends before that, or cannot be decompressed.</exception>
    public void ReadExactly(Span<byte> buffer, string what)
    {
        int read = ReadUpTo(buffer, what);
        if (read < buffer.Length)
            throw new InvalidDataException($"The file '{Path}' is truncated: {what} must have {buffer.Length} bytes, but has {read}.");
    }

    /// <summary>Checks that nothing follows; in a compressed file this also checks the checksum at its end.</summary>
    /// <exception cref="InvalidDataException">Something follows, or the checksum does not match.</exception>
    public void ExpectEnd(string what)
    {
        Span<byte> one = stackalloc byte[1];
        if (ReadUpTo(one, $"the end after {what}") > 0)
            throw new InvalidDataException($"The file '{Path}' must end after {what}, but goes on.");
    }

    private int ReadUpTo(Span<byte> buffer, string what)
    {
        try
        {
            return _stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"The file '{Path}' cannot be decompressed at {what}: {e.Message}", e);
        }
    }

    public void Dispose() => _stream.Dispose();
}
