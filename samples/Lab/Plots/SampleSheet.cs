namespace Lab;

/// <summary>Square gray images in blocks, the blocks in a table with gray between them.</summary>
/// <param name="side">The images' height and width.</param>
/// <param name="columns">The images in a row of a block.</param>
/// <param name="rows">The images in a column of a block.</param>
internal sealed class SampleSheet(int side, int columns, int rows)
{
    private const int Gap = 6;
    private const byte GapColor = 128;

    /// <summary>Draws it.</summary>
    /// <param name="blocks">
    /// The table's rows; in a block the images row by row in [-1, 1], at least as many as it shows. NaN is black.
    /// </param>
    /// <returns>The picture as PNG.</returns>
    public byte[] ToPng(IReadOnlyList<IReadOnlyList<float[]>> blocks)
    {
        (int blockHeight, int blockWidth) = (rows * side + Gap, columns * side + Gap);
        var picture = new Raster(blocks.Max(row => row.Count) * blockWidth + Gap, blocks.Count * blockHeight + Gap);
        for (int y = 0; y < picture.Height; y++)
            for (int x = 0; x < picture.Width; x++)
                picture[x, y] = GapColor;
        for (int i = 0; i < blocks.Count; i++)
            for (int j = 0; j < blocks[i].Count; j++)
                DrawBlock(picture, blocks[i][j], Gap + i * blockHeight, Gap + j * blockWidth);
        return PngWriter.EncodeGray(picture);
    }

    private void DrawBlock(Raster picture, float[] images, int top, int left)
    {
        for (int y = 0; y < rows * side; y++)
            for (int x = 0; x < columns * side; x++)
            {
                int image = y / side * columns + x / side;
                picture[left + x, top + y] = new PixelRange(-1, 1).ToByte(images[(image * side + y % side) * side + x % side]);
            }
    }
}
