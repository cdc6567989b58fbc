using System;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Applies a row-to-row transformer to single objects. Not for use on several threads at once.</summary>
public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable
    where TSrc : class
    where TDst : class, new()
{
    private readonly ObjectRow<TSrc> _input;
    private readonly DataViewRow _output;
    private readonly Action<TDst> _fill;
    private readonly ITransformer _transformer;
    private readonly bool _ownsTransformer;
    private bool _disposed;

    private protected PredictionEngineBase(ITransformer transformer, PredictionEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(transformer);
        ArgumentNullException.ThrowIfNull(options);
        if (!transformer.IsRowToRowMapper)
            throw new ArgumentOutOfRangeException(
                nameof(transformer), $"A prediction engine's transformer must be a row-to-row mapper, but {transformer} is not.");
        _transformer = transformer;
        _ownsTransformer = options.OwnsTransformer;
        _input = new ObjectRow<TSrc>(new ObjectColumns<TSrc>(options.InputSchemaDefinition));
        var mapper = transformer.GetRowToRowMapper(_input.Schema);
        OutputSchema = mapper.OutputSchema;
        var binding = new ObjectBinding<TDst>(OutputSchema, options.OutputSchemaDefinition, options.IgnoreMissingColumns);
        _output = mapper.GetRow(_input, OutputSchema);
        _fill = binding.MakeFiller(_output);
    }

    public DataViewSchema OutputSchema { get; }

    public TDst Predict(TSrc example)
    {
        var prediction = new TDst();
        Predict(example, ref prediction);
        return prediction;
    }

    public abstract void Predict(TSrc example, ref TDst prediction);

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _output.Dispose();
        if (_ownsTransformer)
            (_transformer as IDisposable)?.Dispose();
    }

    private protected void Fill(TSrc example, TDst prediction)
    {
        _input.Show(example);
        _fill(prediction);
    }
}
