using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The key under which a model file has the payload: always 0.</summary>
internal sealed class SavedKey
{
    [ColumnName(SavedColumns.Key)]
    public int Key;
}

/// <summary>What a saved generator reads: a value of the input column, the label and the codes, and itself.</summary>
internal sealed class SavedInput<T>
{
    [ColumnName(SavedColumns.Input)]
    public T Value = default!;

    /// <summary>Negative if no column gives it.</summary>
    [ColumnName(SavedColumns.Label)]
    public long Label;

    /// <summary>Empty if no column gives them.</summary>
    [ColumnName(SavedColumns.Code)]
    public VBuffer<float> Codes;

    [ColumnName(SavedColumns.Payload)]
    public ReadOnlyMemory<char> Payload;
}

/// <summary>What a saved generator writes. There is one object for each cursor, which keeps the buffers too.</summary>
internal sealed class SavedOutput
{
    private LoadedGenerator? _generator;
    private SampleBatch? _batch;

    /// <summary>A new image each time: the transforms behind it dispose those that they were given.</summary>
    [ColumnName(SavedColumns.Image)]
    public MLImage Image
    {
        get => SampleColumn.ToImage(_batch!.Sample(0), _generator!.Session.Metadata);
        // ML.NET makes columns only of properties that can be set.
        set => throw new NotSupportedException("A generated image cannot be replaced.");
    }

    public void Generate(LoadedGenerator generator, InputRow reader)
    {
        if (_generator != generator)
            (_generator, _batch) = (generator, new SampleBatch(generator.Session, capacity: 1));
        _batch!.Fill(reader);
    }
}
