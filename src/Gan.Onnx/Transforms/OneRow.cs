namespace Gan.Onnx;

/// <summary>One row at a time on its way through a model: for <c>PredictionEngine</c>, and for loaded models.</summary>
internal sealed class OneRow(RowReader reader)
{
    /// <summary>The batch of the row alone.</summary>
    public RowBatch Batch { get; } = reader.CreateBatch(capacity: 1);

    /// <summary>Reads the current row and runs the model on it.</summary>
    public void Compute()
    {
        reader.Read();
        Batch.Clear();
        Batch.TryAdd();
        Batch.Run();
    }
}
