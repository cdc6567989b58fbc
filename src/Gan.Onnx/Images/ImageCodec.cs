using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;
using SkiaSharp;

namespace Gan.Onnx;

/// <summary>What the beginning of an image file says, upright.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Channels">1 for gray, 3 for color, 4 where there may be transparency.</param>
internal readonly record struct ImageHeader(int Width, int Height, int Channels);

/// <summary>Reads PNG, JPEG, GIF, BMP, WebP and ICO files, by what they hold and whatever their names are.</summary>
internal static class ImageCodec
{
    /// <summary>Why a file that is none of the formats cannot be read.</summary>
    public const string NoImage = "it is no PNG, JPEG, GIF, BMP, WebP or ICO file";

    private const int BytesPerPixel = 4;

    private static readonly SKEncodedImageFormat[] _formats =
    [
        SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Gif, SKEncodedImageFormat.Bmp,
        SKEncodedImageFormat.Webp, SKEncodedImageFormat.Ico,
    ];

    /// <summary>Reads the beginning of a file; null if it is none of the formats.</summary>
    public static ImageHeader? ReadHeader(Stream file)
    {
        using SKCodec? codec = SKCodec.Create(file);
        if (!IsKnown(codec))
            return null;
        bool lies = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        SKImageInfo info = codec.Info;
        int channels = info.AlphaType != SKAlphaType.Opaque ? 4 : info.ColorType == SKColorType.Gray8 ? 1 : 3;
        return lies ? new ImageHeader(info.Height, info.Width, channels) : new ImageHeader(info.Width, info.Height, channels);
    }

    /// <summary>Decodes a file, of an animation the first picture, and turns it upright as its EXIF orientation says.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="largest">The most pixels.</param>
    /// <exception cref="InvalidDataException">
    /// It is none of the formats, too large, damaged, or ends too early; the message says which.
    /// </exception>
    public static unsafe MLImage Decode(byte[] file, long largest)
    {
        using var data = SKData.CreateCopy(file);
        using SKCodec? codec = SKCodec.Create(data);
        if (!IsKnown(codec))
            throw new InvalidDataException(NoImage);
        RequireSize(codec.Info.Width, codec.Info.Height, largest);
        SKImageInfo info = new(
            codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888,
            codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        var pixels = new byte[info.Width * info.Height * BytesPerPixel];
        SKCodecResult result;
        fixed (byte* start = pixels)
            result = codec.GetPixels(info, (nint)start);
        return result switch
        {
            SKCodecResult.Success => Upright(pixels, info.Width, info.Height, codec.EncodedOrigin),
            SKCodecResult.IncompleteInput => throw new InvalidDataException("it ends before its last pixel"),
            _ => throw new InvalidDataException($"it is damaged ({result})"),
        };
    }

    /// <exception cref="InvalidDataException">There are more pixels than that.</exception>
    public static void RequireSize(int width, int height, long largest)
    {
        if ((long)width * height > largest)
            throw new InvalidDataException(FormattableString.Invariant(
                $"it has {width} x {height} pixels, more than the {largest} that are allowed"));
    }

    private static bool IsKnown([NotNullWhen(true)] SKCodec? codec) => codec is not null && _formats.Contains(codec.EncodedFormat);

    private static MLImage Upright(byte[] pixels, int width, int height, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
            return MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, pixels);
        var (across, down) = origin >= SKEncodedOrigin.LeftTop ? (height, width) : (width, height);
        var upright = new byte[pixels.Length];
        ReadOnlySpan<uint> from = MemoryMarshal.Cast<byte, uint>(pixels);
        Span<uint> to = MemoryMarshal.Cast<byte, uint>(upright.AsSpan());
        for (int y = 0; y < down; y++)
        {
            for (int x = 0; x < across; x++)
            {
                var (column, row) = origin switch
                {
                    SKEncodedOrigin.TopRight => (width - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (width - 1 - x, height - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, height - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (y, height - 1 - x),
                    SKEncodedOrigin.RightBottom => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                to[y * across + x] = from[row * width + column];
            }
        }
        return MLImage.CreateFromPixels(across, down, MLPixelFormat.Bgra32, upright);
    }
}
