using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// Images of an IDX file (count x height x width, or count x height x width x channels with 1 or 3 channels), with labels of another if
/// given.
/// </summary>
internal sealed class IdxImageSource : IImageRowSource<int>
{
    // They are held in memory, a byte each.
    private const int MostLabels = 1 << 28;

    private readonly IdxFile _images;
    private readonly byte[]? _labels;
    private readonly int _height, _width;
    private readonly bool _colour;

    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is no such IDX file, or the two differ in length.</exception>
    public IdxImageSource(string imagesPath, string? labelsPath)
    {
        _images = IdxFile.Open(imagesPath, 3, 4);
        (_height, _width) = (_images.ItemLengths[0], _images.ItemLengths[1]);
        int channels = _images.ItemLengths.ElementAtOrDefault(2);
        if (channels == 2)
            throw new InvalidDataException($"The images of the IDX file '{imagesPath}' must have 1 or 3 channels, but have 2.");
        _colour = channels == 3;
        _labels = labelsPath is null ? null : ReadLabels(labelsPath);
    }

    public ImageDataViewType ImageType => new(_height, _width);

    public DataViewType? LabelType => _labels is null ? null : NumberDataViewType.Int32;

    public long RowCount => _images.Count;

    public bool CanShuffle => _images.CanSeek;

    public IEnumerable<ImageRow<int>> Rows(IEnumerable<int>? order) => _images.Items(order).Select(item => new ImageRow<int>(
        item.Index, $"{_images.Path}[{item.Index}]", _labels?[item.Index] ?? 0, _height * _width, () => CreateImage(item.Values)));

    private MLImage CreateImage(byte[] pixels) => _colour
        ? MLImages.FromTriples(pixels, _height, _width)
        : MLImages.FromGray(pixels, _height, _width);

    private byte[] ReadLabels(string path)
    {
        IdxFile labels = IdxFile.Open(path, 1);
        if (labels.Count != _images.Count)
            throw new InvalidDataException(
                $"The label file '{path}' must have a label for each of the {_images.Count} images of '{_images.Path}', but has "
                + $"{labels.Count}.");
        if (labels.Count > MostLabels)
            throw new InvalidDataException($"The label file '{path}' must have at most {MostLabels} labels, but has {labels.Count}.");
        return labels.ReadAll();
    }
}
