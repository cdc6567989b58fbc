using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The images that a model has made of a batch, as bytes.</summary>
internal sealed class OutputImages
{
    private byte[] _bytes = [];
    private int _channels, _height, _width;

    private int Size => _channels * _height * _width;

    /// <summary>Takes the pixels of a batch.</summary>
    /// <param name="pixels">count x channels x height x width.</param>
    /// <param name="range">Their range.</param>
    /// <param name="channels">1, 3 or 4, with alpha.</param>
    /// <param name="height">The height.</param>
    /// <param name="width">The width.</param>
    public void Set(ReadOnlySpan<float> pixels, PixelRange range, int channels, int height, int width)
    {
        (_channels, _height, _width) = (channels, height, width);
        if (_bytes.Length < pixels.Length)
            _bytes = new byte[pixels.Length];
        range.ToBytes(pixels, _bytes.AsSpan(0, pixels.Length));
        if (channels == 4)
            for (int start = 0; start < pixels.Length; start += Size)
                MLImages.Premultiply(_bytes.AsSpan(start, Size), height, width);
    }

    /// <summary>An image of its own each time. One channel becomes gray; without an alpha channel alpha is 255.</summary>
    // The image that stood in a getter's variable is left alone, as ConvertToImage has it: a consumer may keep what it was given, and a
    // transform behind may dispose it.
    public MLImage ToImage(int index) => _channels switch
    {
        1 => MLImages.FromGray(Image(index), _height, _width),
        3 => MLImages.FromPlanes(Image(index), _height, _width),
        _ => MLImages.FromPlanesWithAlpha(Image(index), _height, _width),
    };

    /// <summary>
    /// Whole numbers from 0 to 255, channel first, as ExtractPixels gives them: with alpha before the colors, which are multiplied by it.
    /// </summary>
    public void CopyTo(int index, ref VBuffer<float> values)
    {
        ReadOnlySpan<byte> image = Image(index);
        int colors = _channels == 4 ? 3 * _height * _width : Size;
        VBufferEditor<float> editor = VBufferEditor.Create(ref values, Size);
        ToFloats(image[colors..], editor.Values);
        ToFloats(image[..colors], editor.Values[(Size - colors)..]);
        values = editor.Commit();
    }

    private static void ToFloats(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < bytes.Length; i++)
            values[i] = bytes[i];
    }

    private ReadOnlySpan<byte> Image(int index) => _bytes.AsSpan(index * Size, Size);
}
