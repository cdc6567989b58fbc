using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A row and the model's output for it, which is computed when it is first read.</summary>
internal sealed class ModelRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly ModelBinding _binding;
    private readonly OneRow? _output;
    private long? _computed;

    public ModelRow(DataViewRow input, ModelBinding binding, bool active)
    {
        _input = input;
        _binding = binding;
        _output = active ? new OneRow(binding.CreateReader(input)) : null;
    }

    public override DataViewSchema Schema => _binding.OutputSchema;

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        _binding.IsOutput(column) ? _output is not null : _input.IsColumnActive(_binding.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!_binding.IsOutput(column))
            return _input.GetGetter<TValue>(_binding.InputSchema[column.Index]);
        if (_output is null)
            throw Columns.NotAskedFor(column);
        return _binding.Output.CreateGetter<TValue>(() => (Compute(_output), 0));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }

    // Once for each row: a getter may be called again for the same row, but an image must not be read from the input twice.
    private RowBatch Compute(OneRow output)
    {
        if (_computed != Position)
            output.Compute();
        _computed = Position;
        return output.Batch;
    }
}
