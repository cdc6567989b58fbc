using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>One pass over the rows of an <see cref="ImageRowsDataView{TLabel}"/>.</summary>
internal sealed class ImageRowsCursor<TLabel>(DataViewSchema schema, IEnumerator<ImageRow<TLabel>> rows, IEnumerable<int> activeColumns)
    : DataViewRowCursor
{
    private readonly HashSet<int> _activeColumns = [.. activeColumns];
    private long _position = -1;
    private bool _ended;

    public override DataViewSchema Schema => schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool IsColumnActive(DataViewSchema.Column column) => _activeColumns.Contains(column.Index);

    public override bool MoveNext()
    {
        _ended = _ended || !rows.MoveNext();
        _position = _ended ? -1 : _position + 1;
        return !_ended;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)CurrentPosition(), 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
            throw new ArgumentException(
                $"The column must be one of those asked for with the cursor, but is '{column.Name}'.", nameof(column));
        Delegate getter = column.Name == ImageRowsDataView<TLabel>.ImageColumn
            ? (ValueGetter<MLImage>)GetImage
            : (ValueGetter<TLabel>)GetLabel;
        return getter as ValueGetter<TValue> ?? throw new InvalidCastException(
            $"The getter of column '{column.Name}' must be of type {column.Type.RawType}, but is asked for as {typeof(TValue)}.");
    }

    // As ML.NET's own image loader: what the caller passes in is the image of the row before, and is done with.
    private void GetImage(ref MLImage image)
    {
        CurrentPosition();
        image?.Dispose();
        image = rows.Current.CreateImage();
    }

    private void GetLabel(ref TLabel label)
    {
        CurrentPosition();
        label = rows.Current.Label;
    }

    private long CurrentPosition()
        => _position >= 0
            ? _position
            : throw new InvalidOperationException("A value can be read only while the cursor stands on a row: call MoveNext first.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rows.Dispose();
        base.Dispose(disposing);
    }
}
