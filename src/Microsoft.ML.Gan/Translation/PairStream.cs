namespace Microsoft.ML.Gan;

/// <summary>
/// The two images of each row as one example, the channels of the first before those of the second: a pair as pix2pix's critic sees it.
/// </summary>
/// <param name="data">The rows.</param>
/// <param name="first">The column of the first image, and its pixels, with the number of channels.</param>
/// <param name="second">The same of the second.</param>
/// <param name="seed">Determines the order, where the data can be shuffled.</param>
internal sealed class PairStream(
    IDataView data, (DataViewSchema.Column Column, PixelFormat Format) first, (DataViewSchema.Column Column, PixelFormat Format) second,
    int seed) : IExampleStream
{
    private readonly Random _random = new(seed);

    public string Column => $"{first.Column.Name}, {second.Column.Name}";

    public ImageShape Shape { get; private set; }

    public IEnumerable<Example> Pass()
    {
        using var cursor = data.GetRowCursor([first.Column, second.Column], data.CanShuffle ? new Random(_random.Next()) : null);
        var one = PixelDecoder.Create(cursor, first.Column, first.Format);
        var other = PixelDecoder.Create(cursor, second.Column, second.Format);
        for (long row = 0; cursor.MoveNext(); row++)
        {
            float[] pixels = [.. one.Decode(row), .. other.Decode(row)];
            Shape = one.Shape with { Channels = one.Shape.Channels + other.Shape.Channels };
            yield return new Example(pixels, Label: 0);
        }
    }
}
