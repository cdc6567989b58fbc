using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Reads what a model is given of rows: one row at a time, each once. It makes the batches that take it from there.</summary>
internal abstract class RowReader
{
    /// <summary>Reads the current row.</summary>
    public abstract void Read();

    /// <summary>An empty batch of rows that this reads.</summary>
    /// <param name="capacity">The most rows that it takes.</param>
    public abstract RowBatch CreateBatch(int capacity);
}

/// <summary>Rows on their way through a model together, in buffers that are filled again and again.</summary>
internal abstract class RowBatch(int capacity)
{
    /// <summary>The number of rows in it.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>Makes room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Takes the row that was read last; false if it has to wait for the next batch.</summary>
    public bool TryAdd()
    {
        if (IsFull || !TryCopy(Count))
            return false;
        Count++;
        return true;
    }

    /// <summary>Runs the model on the rows that are in it.</summary>
    public abstract void Run();

    /// <summary>A new image of a row's output.</summary>
    public virtual MLImage ToImage(int row) => throw new NotSupportedException("This model makes no images.");

    /// <summary>Writes a row's output as a vector.</summary>
    public abstract void CopyTo(int row, ref VBuffer<float> values);

    /// <summary>Copies the row that was read last to a place in the buffers; false if it does not go with the rows before it.</summary>
    protected abstract bool TryCopy(int row);
}
