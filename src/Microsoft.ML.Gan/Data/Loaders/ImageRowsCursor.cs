using System.Runtime.ExceptionServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>
/// One pass over the rows of an <see cref="ImageRowsDataView{TLabel}"/>. Where images are asked for, they are decoded ahead on all cores.
/// </summary>
internal sealed class ImageRowsCursor<TLabel> : DataViewRowCursor
{
    // Of small images some for each core, of photographs as many as fit a quarter of a gigabyte.
    private const long MostPixelsAhead = 1 << 26;

    private static readonly int _mostRowsAhead = 2 * Environment.ProcessorCount;

    private readonly DataViewSchema _schema;
    private readonly HashSet<int> _activeColumns;
    private readonly IEnumerator<ImageRow<TLabel>> _rows;
    private readonly bool _decodes;
    private readonly Queue<(ImageRow<TLabel> Row, Task<MLImage?>? Image)> _ahead = [];
    private long _pixelsAhead;
    private ExceptionDispatchInfo? _failure;
    private ImageRow<TLabel> _current;
    private MLImage? _decoded;
    private long _position = -1;
    private bool _ended;

    public ImageRowsCursor(DataViewSchema schema, IEnumerable<ImageRow<TLabel>> rows, IEnumerable<int> activeColumns)
    {
        (_schema, _activeColumns, _rows) = (schema, [.. activeColumns], rows.GetEnumerator());
        _decodes = _activeColumns.Contains(schema[ImageRowsDataView<TLabel>.ImageColumn].Index);
    }

    public override DataViewSchema Schema => _schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool IsColumnActive(DataViewSchema.Column column) => _activeColumns.Contains(column.Index);

    public override bool MoveNext()
    {
        ReleaseImage();
        while (TryTake(out var row, out Task<MLImage?>? image))
        {
            _decoded = image?.GetAwaiter().GetResult();
            if (_decodes && _decoded is null)
                continue;
            _current = row;
            _position++;
            return true;
        }
        (_position, _ended) = (-1, true);
        return false;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() =>
        (ref DataViewRowId id) => id = new DataViewRowId((ulong)Current().Number, 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
            throw new ArgumentException(
                $"The column must be one of those asked for with the cursor, but is '{column.Name}'.", nameof(column));
        Delegate getter = column.Name switch
        {
            ImageRowsDataView<TLabel>.ImageColumn => (ValueGetter<MLImage>)GetImage,
            ImageRowsDataView<TLabel>.NameColumn => (ValueGetter<ReadOnlyMemory<char>>)((ref name) => name = Current().Name.AsMemory()),
            _ => (ValueGetter<TLabel>)((ref label) => label = Current().Label),
        };
        return getter as ValueGetter<TValue> ?? throw new InvalidCastException(
            $"The getter of column '{column.Name}' must be of type {column.Type.RawType}, but is asked for as {typeof(TValue)}.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            ReleaseImage();
            foreach (var (_, image) in _ahead)
                image?.ContinueWith(decoding => decoding.Result?.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
            _ahead.Clear();
            _rows.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool TryTake(out ImageRow<TLabel> row, out Task<MLImage?>? image)
    {
        ReadAhead();
        (row, image) = (default, null);
        if (!_ahead.TryDequeue(out var next))
        {
            _failure?.Throw();
            return false;
        }
        (row, image) = next;
        _pixelsAhead -= row.Pixels;
        // While this one is waited for, the next ones are decoded.
        ReadAhead();
        return true;
    }

    private void ReadAhead()
    {
        while (!_ended && _failure is null && _ahead.Count < (_decodes ? _mostRowsAhead : 1)
            && (_ahead.Count == 0 || _pixelsAhead < MostPixelsAhead))
        {
            try
            {
                if (!_rows.MoveNext())
                {
                    _ended = true;
                    return;
                }
            }
            catch (InvalidDataException e)
            {
                // The rows before it are whole.
                _failure = ExceptionDispatchInfo.Capture(e);
                return;
            }
            ImageRow<TLabel> row = _rows.Current;
            _pixelsAhead += row.Pixels;
            _ahead.Enqueue((row, _decodes ? Task.Run(row.CreateImage) : null));
        }
    }

    // As ML.NET's own image loader: what the caller passes in is the image of the row before, and is done with.
    private void GetImage(ref MLImage image)
    {
        ImageRow<TLabel> row = Current();
        image?.Dispose();
        image = _decoded ?? row.CreateImage() ?? throw new InvalidDataException($"'{row.Name}' can no longer be read.");
        _decoded = null;
    }

    private void ReleaseImage()
    {
        _decoded?.Dispose();
        _decoded = null;
    }

    private ImageRow<TLabel> Current() => _position >= 0
        ? _current
        : throw new InvalidOperationException("A value can be read only while the cursor stands on a row: call MoveNext first.");
}
