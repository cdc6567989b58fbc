namespace Microsoft.ML.Data;

/// <summary>A row that stands where another row stands, and owns it.</summary>
internal abstract class WrappingRow : DataViewRow
{
    private bool _disposed;

    protected WrappingRow(DataViewRow input)
    {
        Input = input;
    }

    public override long Position => Input.Position;

    public override long Batch => Input.Batch;

    protected DataViewRow Input { get; }

    public override ValueGetter<DataViewRowId> GetIdGetter() => Input.GetIdGetter();

    protected sealed override void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing)
        {
            DisposeOwn();
            Input.Dispose();
        }
        base.Dispose(disposing);
    }

    protected virtual void DisposeOwn()
    {
    }
}
