using System;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Microsoft.ML.Images;

/// <summary>
/// Scales images as the real package has Skia do it: the nearest pixel for Fill, Mitchell's cubic over transparent black for the others.
/// </summary>
internal static class ImageResampler
{
    public static MLImage Resize(MLImage image, int width, int height, ResizingKind kind, Anchor anchor) => kind == ResizingKind.Fill
        ? Fill(image, width, height)
        : Draw(image, width, height, Placement.Of(image, width, height, kind, anchor));

    private static MLImage Fill(MLImage image, int width, int height)
    {
        ReadOnlySpan<byte> source = image.Pixels;
        var pixels = new byte[MLImage.BytesPerPixel * width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int from = Nearest(y, image.Height, height) * image.Width + Nearest(x, image.Width, width);
                int to = y * width + x;
                source.Slice(MLImage.BytesPerPixel * from, MLImage.BytesPerPixel).CopyTo(pixels.AsSpan(MLImage.BytesPerPixel * to));
            }
        }

        return new MLImage(width, height, image.PixelFormat, pixels);
    }

    private static int Nearest(int target, int sourceLength, int targetLength)
        => (int)((2L * target + 1) * sourceLength / (2L * targetLength));

    private static MLImage Draw(MLImage image, int width, int height, Placement placement)
    {
        ReadOnlySpan<byte> source = image.Pixels;
        MitchellTaps[] columns = MitchellTaps.ForAxis(image.Width, placement.Width);
        MitchellTaps[] rows = MitchellTaps.ForAxis(image.Height, placement.Height);
        ChannelOffsets offsets = ChannelOffsets.Of(image);
        var pixels = new byte[MLImage.BytesPerPixel * width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Span<byte> pixel = pixels.AsSpan(MLImage.BytesPerPixel * (y * width + x), MLImage.BytesPerPixel);
                if (!placement.Covers(x, y))
                    continue;
                MitchellTaps column = columns[x - placement.Left];
                MitchellTaps row = rows[y - placement.Top];
                pixel[2] = Sample(source[offsets.Red..], image.Width, column, row);
                pixel[1] = Sample(source[offsets.Green..], image.Width, column, row);
                pixel[0] = Sample(source[offsets.Blue..], image.Width, column, row);
                pixel[3] = byte.MaxValue;
            }
        }

        return new MLImage(width, height, MLPixelFormat.Bgra32, pixels);
    }

    private static byte Sample(ReadOnlySpan<byte> channel, int width, in MitchellTaps columns, in MitchellTaps rows)
    {
        float sum = 0;
        for (int i = 0; i < MitchellTaps.Count; i++)
        {
            float row = 0;
            int start = rows.Index(i) * width;
            for (int j = 0; j < MitchellTaps.Count; j++)
                row += columns.Weight(j) * channel[MLImage.BytesPerPixel * (start + columns.Index(j))];
            sum += rows.Weight(i) * row;
        }

        return (byte)Math.Clamp(MathF.Round(sum), 0, byte.MaxValue);
    }
}
