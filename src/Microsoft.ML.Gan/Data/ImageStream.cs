namespace Microsoft.ML.Gan;

/// <summary>The images of a column, with their labels where there is a column of them, pass after pass, one at a time.</summary>
internal sealed class ImageStream : IExampleStream
{
    private readonly IDataView _data;
    private readonly DataViewSchema.Column _column;
    private readonly ClassColumn? _labels;
    private readonly PixelFormat _format;
    private readonly Random _random;

    public ImageStream(IDataView data, string column, PixelFormat format, int seed, ClassColumn? labels = null)
    {
        (_data, _format, _random, _labels) = (data, format, new Random(seed), labels);
        _column = PixelColumn.Find(data.Schema, column);
    }

    /// <inheritdoc/>
    public string Column => _column.Name;

    /// <inheritdoc/>
    public ImageShape Shape { get; private set; }

    private IEnumerable<DataViewSchema.Column> Columns => _labels is null ? [_column] : [_column, _labels.Column];

    /// <inheritdoc/>
    public IEnumerable<Example> Pass()
    {
        using var cursor = _data.GetRowCursor(Columns, _data.CanShuffle ? new Random(_random.Next()) : null);
        var decoder = PixelDecoder.Create(cursor, _column, _format);
        var labelOf = _labels?.CreateReader(cursor);
        for (long row = 0; cursor.MoveNext(); row++)
        {
            var pixels = decoder.Decode(row);
            if (Shape == default)
                Shape = decoder.Shape;
            else if (decoder.Shape != Shape)
                throw new InvalidDataException($"{Column}: all images must be of one size, but a later pass gave another.");
            yield return new Example(pixels, labelOf?.Invoke(row) ?? 0);
        }
    }
}
