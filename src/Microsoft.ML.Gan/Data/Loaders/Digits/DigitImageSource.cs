using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// Drawn digits, white on black, with labels 0 to 9 uniformly mixed. A row depends on nothing but the seed and its index.
/// </summary>
/// <param name="count">Rows.</param>
/// <param name="seed">Chooses the digits and how they are written.</param>
/// <param name="size">Pixels of a side.</param>
/// <param name="penWidth">The strokes' width as a part of the side; null for the hand's.</param>
internal sealed class DigitImageSource(long count, long seed, int size, float? penWidth = null) : IImageRowSource<int>
{
    public ImageDataViewType ImageType => new(size, size);

    public DataViewType LabelType => NumberDataViewType.Int32;

    public long RowCount => count;

    public bool CanShuffle => true;

    public IEnumerable<ImageRow<int>> Rows(IEnumerable<int>? order)
    {
        foreach (long index in order?.Select(number => (long)number) ?? Numbers())
        {
            var random = SeedStream.Of(seed, index);
            int digit = random.NextInteger(10);
            yield return new ImageRow<int>(
                index, $"digit[{index}]", digit, size * size, () => MLImages.FromGray(Draw(digit, random), size, size));
        }
    }

    private IEnumerable<long> Numbers()
    {
        for (long index = 0; index < count; index++)
            yield return index;
    }

    private byte[] Draw(int digit, SeedStream random)
    {
        var hand = new Handwriting(ref random);
        var canvas = new StrokeCanvas(size);
        foreach (Vector2[] stroke in DigitStrokes.Of(digit))
        {
            Vector2[] points = Array.ConvertAll(stroke, hand.Place);
            for (int i = 1; i < points.Length; i++)
                canvas.DrawLine(points[i - 1], points[i], penWidth ?? hand.PenWidth);
        }
        return canvas.Pixels;
    }
}
