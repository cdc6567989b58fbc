using System;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>One row at a time; the getters always read the current one.</summary>
public abstract class DataViewRow : IDisposable
{
    protected DataViewRow()
    {
    }

    /// <summary>The row's number, from 0; -1 before the first row.</summary>
    public abstract long Position { get; }

    /// <summary>Increasing numbers by which the rows of a set of cursors can be put back in order.</summary>
    public abstract long Batch { get; }

    public abstract DataViewSchema Schema { get; }

    public abstract ValueGetter<DataViewRowId> GetIdGetter();

    public abstract bool IsColumnActive(DataViewSchema.Column column);

    public abstract ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
