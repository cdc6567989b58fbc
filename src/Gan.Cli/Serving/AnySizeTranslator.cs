using Gan.Onnx;
using Microsoft.ML.Data;

namespace Gan.Cli;

/// <summary>
/// A translator for images of any size. Its network takes multiples of some number: images are continued to the next one by their last
/// pixels, and their translations cut back.
/// </summary>
internal sealed class AnySizeTranslator(TranslatorTransformer translator) : IDisposable
{
    private const int BytesPerPixel = 4;

    public TranslatorMetadata Metadata => translator.Metadata;

    public string Device => translator.Device;

    /// <summary>Translates an image.</summary>
    /// <returns>A new image of the same size, which the caller disposes.</returns>
    public MLImage Translate(MLImage image)
    {
        int height = Fitting(image.Height), width = Fitting(image.Width);
        if ((height, width) == (image.Height, image.Width))
            return translator.Translate(image);
        using MLImage padded = WithSize(image, height, width);
        using MLImage translated = translator.Translate(padded);
        return WithSize(translated, image.Height, image.Width);
    }

    public void Dispose() => translator.Dispose();

    private int Fitting(int length)
    {
        int multiple = Metadata.SizeMultiple;
        return Math.Max((length + multiple - 1) / multiple * multiple, (Metadata.SmallestSize + multiple - 1) / multiple * multiple);
    }

    /// <summary>The image from its top left corner on, cut or continued to the right and downwards.</summary>
    private static MLImage WithSize(MLImage image, int height, int width)
    {
        ReadOnlySpan<byte> from = image.Pixels;
        var to = new byte[height * width * BytesPerPixel];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = from.Slice(Math.Min(y, image.Height - 1) * image.Width * BytesPerPixel, image.Width * BytesPerPixel);
            Span<byte> target = to.AsSpan(y * width * BytesPerPixel, width * BytesPerPixel);
            row[..Math.Min(row.Length, target.Length)].CopyTo(target);
            for (int x = image.Width; x < width; x++)
                row[^BytesPerPixel..].CopyTo(target[(x * BytesPerPixel)..]);
        }
        return MLImage.CreateFromPixels(width, height, image.PixelFormat, to);
    }
}
