using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>Decodes MLImages. The first row's size is the size of all.</summary>
/// <param name="getter">The column's getter.</param>
/// <param name="column">The column's name.</param>
/// <param name="channels">
/// 1 for gray, by the weights of ITU-R BT.601; 3 for red, green and blue; 4 for these and alpha; null for one channel where an image is
/// gray, else three.
/// </param>
internal sealed class ImageDecoder(ValueGetter<MLImage> getter, string column, int? channels) : PixelDecoder
{
    private static readonly PixelRange s_range = new(-1, 1);

    // One variable for all rows, never disposed here: so ML.NET's own image transforms release each image at the next row, and images
    // that belong to the user stay alive.
    private MLImage? _image;
    private ImageShape _shape;

    public override ImageShape Shape => _shape;

    public override float[] Decode(long row)
    {
        getter(ref _image!);
        var image = _image ?? throw new InvalidDataException($"{column}: every row must have an image, but row {row} has none.");
        CheckSize(image, row);
        return ImagePlanes.Of(image, channels ?? (IsGray(image.Pixels) ? 1 : 3), s_range).Pixels;
    }

    private void CheckSize(MLImage image, long row)
    {
        if (_shape == default)
        {
            _shape = new ImageShape(channels ?? 3, image.Height, image.Width);
            _shape.Validate(column);
        }
        if (image.Height != _shape.Height || image.Width != _shape.Width)
            throw new InvalidDataException(
                $"{column}: all images must be of one size, {_shape.Width} x {_shape.Height}, but that of row {row} is "
                + $"{image.Width} x {image.Height}. ResizeImages before the trainer makes them so.");
    }

    private static bool IsGray(ReadOnlySpan<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i += 4)
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2])
                return false;
        return true;
    }
}
