using System.Runtime.CompilerServices;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>
/// The mapping of a saved model: from a row's values and the model's text to its output. <c>Model.Load</c> finds it by its contract.
/// </summary>
/// <typeparam name="T">The type of the input column.</typeparam>
/// <typeparam name="TModel">The model, ready to run.</typeparam>
/// <typeparam name="TOutput">The output.</typeparam>
internal abstract class SavedMapping<T, TModel, TOutput> : CustomMappingFactory<SavedInput<T>, TOutput>
    where TModel : class
    where TOutput : SavedOutput, new()
{
    // Every row brings the same string along. The model goes when the loaded pipeline does that holds the string.
    private static readonly ConditionalWeakTable<string, TModel> _loaded = [];

    public override Action<SavedInput<T>, TOutput> GetMapping()
    {
        ImageColumn.RegisterAnySize();
        return (input, output) => output.Compute(input, () => CreateReader(_loaded.GetValue(SavedText.Of(input.Payload), Load), input));
    }

    /// <exception cref="InvalidDataException">The text is damaged.</exception>
    protected abstract TModel Load(string text);

    /// <summary>Reads what ML.NET writes into <paramref name="input"/>, row after row.</summary>
    private protected abstract RowReader CreateReader(TModel model, SavedInput<T> input);
}

/// <summary>What a saved model writes. There is one object for each cursor, and one input, which keep the buffers too.</summary>
internal abstract class SavedOutput
{
    private object? _input;
    private OneRow? _row;

    protected RowBatch Batch => _row!.Batch;

    public void Compute(object input, Func<RowReader> createReader)
    {
        if (_input != input)
            (_input, _row) = (input, new OneRow(createReader()));
        _row!.Compute();
    }
}

/// <summary>An image.</summary>
internal sealed class SavedImage : SavedOutput
{
    /// <summary>A new one each time: the transforms behind may dispose those that they were given.</summary>
    [ColumnName(SavedColumns.Image)]
    public MLImage Image
    {
        get => Batch.ToImage(0);
        // ML.NET makes columns only of properties that can be set.
        set => throw new NotSupportedException("An image that a model made cannot be replaced.");
    }
}

/// <summary>A vector.</summary>
internal sealed class SavedVector : SavedOutput
{
    [ColumnName(SavedColumns.Vector)]
    public VBuffer<float> Vector
    {
        get
        {
            VBuffer<float> values = default;
            Batch.CopyTo(0, ref values);
            return values;
        }
        set => throw new NotSupportedException("A vector that a model made cannot be replaced.");
    }
}
