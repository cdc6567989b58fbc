using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// The binary version of CIFAR-10 (Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009): rows of a label byte
/// 0 to 9 and the red, green and blue planes of 32 x 32 bytes each, one file after the other.
/// </summary>
internal sealed class CifarImageSource : IImageRowSource<int>
{
    private const int Side = 32;
    private const int Classes = 10;
    private const int RowSize = 1 + 3 * Side * Side;

    private readonly string[] _paths;

    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is empty or not a whole number of rows long.</exception>
    public CifarImageSource(IEnumerable<string> paths)
    {
        _paths = [.. paths];
        if (_paths.Length == 0)
            throw new ArgumentException("There must be at least 1 CIFAR-10 file, but there are 0.", nameof(paths));
        RowCount = _paths.Sum(CountRows);
    }

    public ImageDataViewType ImageType => new(Side, Side);

    public DataViewType LabelType => NumberDataViewType.Int32;

    public long RowCount { get; }

    public IEnumerable<ImageRow<int>> Rows() => _paths.SelectMany(Rows);

    private static IEnumerable<ImageRow<int>> Rows(string path)
    {
        using var file = new ByteFile(path);
        var row = new byte[RowSize];
        for (long index = 0; index < file.PlainLength / RowSize; index++)
        {
            file.ReadExactly(row, $"image {index}");
            if (row[0] >= Classes)
                throw new InvalidDataException(
                    $"The label of image {index} in the CIFAR-10 file '{path}' must be between 0 and {Classes - 1}, but is {row[0]}.");
            yield return new ImageRow<int>(() => MLImages.FromPlanes(row.AsSpan(1), Side, Side), row[0]);
        }
    }

    private static long CountRows(string path)
    {
        using var file = new ByteFile(path);
        if (file.PlainLength is not { } length)
            throw new InvalidDataException($"The CIFAR-10 file '{path}' must be unpacked, but is gzip-compressed.");
        if (length == 0 || length % RowSize != 0)
            throw new InvalidDataException(
                $"The length of the CIFAR-10 file '{path}' must be a positive multiple of {RowSize} bytes, but is {length}.");
        return length / RowSize;
    }
}
