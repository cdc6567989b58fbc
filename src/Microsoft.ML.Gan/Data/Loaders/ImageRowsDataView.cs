using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>
/// An <see cref="IDataView"/> with the columns "Image", where the source has labels "Label", and "Name", streamed from an <see
/// cref="IImageRowSource{TLabel}"/>.
/// </summary>
internal sealed class ImageRowsDataView<TLabel> : IDataView
{
    public const string ImageColumn = "Image";
    public const string LabelColumn = "Label";
    public const string NameColumn = "Name";

    // A pass's order takes four bytes a row.
    private const long MostToShuffle = 1 << 26;

    private readonly IImageRowSource<TLabel> _source;

    public ImageRowsDataView(IImageRowSource<TLabel> source)
    {
        _source = source;
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(ImageColumn, source.ImageType);
        if (source.LabelType is { } labelType)
            schema.AddColumn(LabelColumn, labelType);
        // Model.Save has no use for a schema of images alone.
        schema.AddColumn(NameColumn, TextDataViewType.Instance);
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    /// <summary>Whether a cursor that is given random numbers has the rows in a random order of all of them.</summary>
    public bool CanShuffle => _source.CanShuffle && _source.RowCount <= MostToShuffle;

    public long? GetRowCount() => _source.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new ImageRowsCursor<TLabel>(
            Schema, _source.Rows(rand is not null && CanShuffle ? Order(rand) : null), columnsNeeded.Select(column => column.Index));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private int[] Order(Random random)
    {
        int[] order = [.. Enumerable.Range(0, (int)_source.RowCount)];
        random.Shuffle(order);
        return order;
    }
}
