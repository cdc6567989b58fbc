using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data;

/// <summary>Decodes MLImages. The first row's size is the size of all.</summary>
/// <param name="getter">The column's getter.</param>
/// <param name="column">The column's name.</param>
/// <param name="channels">
/// 1 for gray, by the weights of ITU-R BT.601; 3 for red, green and blue; 4 for these and alpha; null for one channel where an image is
/// gray, else three.
/// </param>
internal sealed class ImageDecoder(ValueGetter<MLImage> getter, string column, int? channels) : PixelDecoder
{
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
        var pixels = image.Pixels;
        bool gray = channels is int asked ? asked == 1 : IsGray(pixels);
        return gray ? Gray(pixels, RedFirst(image)) : Color(pixels, RedFirst(image), channels ?? 3);
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

    private static bool RedFirst(MLImage image) => image.PixelFormat == MLPixelFormat.Rgba32;

    private static float[] Color(ReadOnlySpan<byte> pixels, bool redFirst, int channels)
    {
        int count = pixels.Length / 4;
        var result = new float[channels * count];
        int red = redFirst ? 0 : 2, blue = 2 - red;
        for (int i = 0; i < count; i++)
        {
            result[i] = PixelScale.FromByte(pixels[4 * i + red]);
            result[count + i] = PixelScale.FromByte(pixels[4 * i + 1]);
            result[2 * count + i] = PixelScale.FromByte(pixels[4 * i + blue]);
            if (channels == 4)
                result[3 * count + i] = PixelScale.FromByte(pixels[4 * i + 3]);
        }
        return result;
    }

    private static float[] Gray(ReadOnlySpan<byte> pixels, bool redFirst)
    {
        var result = new float[pixels.Length / 4];
        int red = redFirst ? 0 : 2, blue = 2 - red;
        for (int i = 0; i < result.Length; i++)
            result[i] = (299 * pixels[4 * i + red] + 587 * pixels[4 * i + 1] + 114 * pixels[4 * i + blue]) / 127_500f - 1;
        return result;
    }
}
