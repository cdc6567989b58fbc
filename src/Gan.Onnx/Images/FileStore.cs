using System.IO.Compression;

namespace Gan.Onnx;

/// <summary>Named files: of a folder, at any depth, or of a zip archive. Any number of threads may read it at once.</summary>
internal abstract class FileStore : IDisposable
{
    // A file larger than that is no picture that anybody trains on, and would not fit an array.
    private const long LargestFile = 1L << 30;

    // Deeper than people sort their pictures, and an end for links that lead back to where they came from.
    private const int DeepestFolder = 16;

    /// <summary>The files' names, with forward slashes, from the folder or archive on.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens a folder, or a zip archive.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    /// <exception cref="InvalidDataException">It is a file, but no zip archive.</exception>
    public static FileStore Open(string path) =>
        Directory.Exists(path) ? new Folder(path)
        : File.Exists(path) ? Archive.OfFile(path)
        : throw new FileNotFoundException($"A folder or a zip archive must exist, but '{path}' does not.", path);

    /// <summary>Lets something be read from a file's start.</summary>
    public abstract T Read<T>(string name, Func<Stream, T> read);

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="InvalidDataException">It is larger than a gigabyte.</exception>
    public byte[] ReadAll(string name) => Read(name, file =>
    {
        long length = file.Length;
        if (length > LargestFile)
            throw new InvalidDataException($"it is larger than {LargestFile} bytes");
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    });

    public virtual void Dispose()
    {
    }

    private sealed class Folder(string path) : FileStore
    {
        private static readonly EnumerationOptions _all = new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = DeepestFolder,
            AttributesToSkip = 0,
        };

        public override IReadOnlyList<string> Names { get; } =
        [
            .. Directory.EnumerateFiles(path, "*", _all)
                .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')),
        ];

        public override T Read<T>(string name, Func<Stream, T> read)
        {
            using var file = new FileStream(
                Path.Combine(path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096);
            return read(file);
        }
    }

    // The archive has one position: its files are read one at a time, and decoded at once.
    private sealed class Archive(ZipArchive zip) : FileStore
    {
        private readonly Dictionary<string, ZipArchiveEntry> _entries = zip.Entries
            .Where(entry => !entry.FullName.EndsWith('/'))
            .GroupBy(entry => entry.FullName.Replace('\\', '/')).ToDictionary(same => same.Key, same => same.Last());

        public override IReadOnlyList<string> Names => [.. _entries.Keys];

        public static Archive OfFile(string path)
        {
            try
            {
                return new Archive(ZipFile.OpenRead(path));
            }
            catch (InvalidDataException e)
            {
                throw new InvalidDataException($"'{path}' must be a zip archive, but cannot be read as one: {e.Message}", e);
            }
        }

        public override T Read<T>(string name, Func<Stream, T> read)
        {
            lock (zip)
            {
                using var file = new EntryStream(_entries[name].Open(), _entries[name].Length);
                return read(file);
            }
        }

        public override void Dispose()
        {
            zip.Dispose();
            base.Dispose();
        }
    }

    /// <summary>A file of an archive, which knows its length and ends there, whatever has been packed.</summary>
    private sealed class EntryStream(Stream packed, long length) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = packed.Read(buffer, offset, (int)Math.Min(count, length - _read));
            _read += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                packed.Dispose();
            base.Dispose(disposing);
        }
    }
}
