namespace Microsoft.ML.Gan.Data;

/// <summary>The images of a column, pass after pass, one at a time.</summary>
internal sealed class ImageStream
{
    private readonly IDataView _data;
    private readonly DataViewSchema.Column _column;
    private readonly PixelFormat _format;
    private readonly Random _random;

    public ImageStream(IDataView data, string column, PixelFormat format, int seed)
    {
        (_data, _format, _random) = (data, format, new Random(seed));
        _column = PixelColumn.Find(data.Schema, column);
    }

    /// <summary>The name of the column.</summary>
    public string Column => _column.Name;

    /// <summary>The shape of the images; known after the first of them.</summary>
    public ImageShape Shape { get; private set; }

    /// <summary>One pass over the rows, in an order of its own where the data can be shuffled.</summary>
    public IEnumerable<float[]> Pass()
    {
        using var cursor = _data.GetRowCursor([_column], _data.CanShuffle ? new Random(_random.Next()) : null);
        var decoder = PixelDecoder.Create(cursor, _column, _format);
        for (long row = 0; cursor.MoveNext(); row++)
        {
            var pixels = decoder.Decode(row);
            if (Shape == default)
                Shape = decoder.Shape;
            else if (decoder.Shape != Shape)
                throw new InvalidDataException($"{Column}: all images must be of one size, but a later pass gave another.");
            yield return pixels;
        }
    }
}
