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
    private readonly int[] _counts;

    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is empty or not a whole number of rows long.</exception>
    public CifarImageSource(IEnumerable<string> paths)
    {
        _paths = [.. paths];
        if (_paths.Length == 0)
            throw new ArgumentException("There must be at least 1 CIFAR-10 file, but there are 0.", nameof(paths));
        _counts = Array.ConvertAll(_paths, CountRows);
        RowCount = _counts.Sum(count => (long)count);
        if (RowCount > int.MaxValue)
            throw new InvalidDataException($"The CIFAR-10 files must have at most {int.MaxValue} rows, but have {RowCount}.");
    }

    public ImageDataViewType ImageType => new(Side, Side);

    public DataViewType LabelType => NumberDataViewType.Int32;

    public long RowCount { get; }

    public bool CanShuffle => true;

    public IEnumerable<ImageRow<int>> Rows(IEnumerable<int>? order)
    {
        using var files = new SeekableFiles(_paths);
        foreach (int number in order ?? Enumerable.Range(0, (int)RowCount))
        {
            var (file, index) = Place(number);
            var row = new byte[RowSize];
            files.ReadExactly(file, (long)index * RowSize, row, $"image {index}");
            if (row[0] >= Classes)
                throw new InvalidDataException(
                    $"The label of image {index} in the CIFAR-10 file '{_paths[file]}' must be between 0 and {Classes - 1}, but is "
                    + $"{row[0]}.");
            yield return new ImageRow<int>(
                number, $"{_paths[file]}[{index}]", row[0], Side * Side, () => MLImages.FromPlanes(row.AsSpan(1), Side, Side));
        }
    }

    /// <summary>The file of a row, and the row's place in it.</summary>
    private (int File, int Index) Place(int number)
    {
        int file = 0;
        for (; number >= _counts[file]; file++)
            number -= _counts[file];
        return (file, number);
    }

    private static int CountRows(string path)
    {
        using var file = new ByteFile(path);
        if (file.PlainLength is not { } length)
            throw new InvalidDataException($"The CIFAR-10 file '{path}' must be unpacked, but is gzip-compressed.");
        if (length == 0 || length % RowSize != 0)
            throw new InvalidDataException(
                $"The length of the CIFAR-10 file '{path}' must be a positive multiple of {RowSize} bytes, but is {length}.");
        return checked((int)(length / RowSize));
    }
}
