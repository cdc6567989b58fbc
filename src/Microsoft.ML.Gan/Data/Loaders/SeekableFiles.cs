using Microsoft.Win32.SafeHandles;

namespace Microsoft.ML.Gan;

/// <summary>Files that are read at any place, each opened when it is first asked for.</summary>
internal sealed class SeekableFiles(IReadOnlyList<string> paths) : IDisposable
{
    private readonly SafeFileHandle?[] _files = new SafeFileHandle?[paths.Count];

    /// <summary>Fills a buffer from a place of a file.</summary>
    /// <param name="file">Which of the files.</param>
    /// <param name="place">Bytes from its start.</param>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="what">What they are, for the error.</param>
    /// <exception cref="InvalidDataException">The file ends before that: it has changed since it was first looked at.</exception>
    public void ReadExactly(int file, long place, Span<byte> buffer, string what)
    {
        SafeFileHandle handle = _files[file] ??= File.OpenHandle(paths[file]);
        for (int read = 0; read < buffer.Length;)
        {
            int more = RandomAccess.Read(handle, buffer[read..], place + read);
            if (more == 0)
                throw new InvalidDataException(
                    $"The file '{paths[file]}' is truncated: {what} must have {buffer.Length} bytes, but has {read}.");
            read += more;
        }
    }

    public void Dispose()
    {
        foreach (SafeFileHandle? file in _files)
            file?.Dispose();
    }
}
