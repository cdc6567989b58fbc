namespace Microsoft.ML.Gan;

/// <summary>
/// An <see cref="IDataView"/> with the columns "Image" and, where the source has labels, "Label", streamed from an <see
/// cref="IImageRowSource{TLabel}"/>.
/// </summary>
internal sealed class ImageRowsDataView<TLabel> : IDataView
{
    public const string ImageColumn = "Image";
    public const string LabelColumn = "Label";

    private readonly IImageRowSource<TLabel> _source;

    public ImageRowsDataView(IImageRowSource<TLabel> source)
    {
        _source = source;
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(ImageColumn, source.ImageType);
        if (source.LabelType is { } labelType)
            schema.AddColumn(LabelColumn, labelType);
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    /// <summary>False: the rows come from streams, which are read in order. <c>ShuffleRows</c> shuffles them in a pool.</summary>
    public bool CanShuffle => false;

    public long? GetRowCount() => _source.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new ImageRowsCursor<TLabel>(Schema, _source.Rows().GetEnumerator(), columnsNeeded.Select(column => column.Index));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
