using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A row and its sample, which is generated when it is first read.</summary>
internal sealed class GeneratorRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly GeneratorBinding _binding;
    private readonly ServingSettings _settings;
    private readonly GeneratorMetadata _metadata;
    private readonly InputRow? _reader;
    private readonly SampleBatch _batch;
    private long? _generated;

    public GeneratorRow(DataViewRow input, GeneratorBinding binding, ServingSettings settings, GeneratorSession session, bool active)
    {
        _input = input;
        _binding = binding;
        _settings = settings;
        _metadata = session.Metadata;
        _reader = active ? binding.CreateReader(input) : null;
        _batch = new SampleBatch(session, capacity: 1);
    }

    public override DataViewSchema Schema => _binding.OutputSchema;

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        _binding.IsOutput(column) ? _reader is not null : _input.IsColumnActive(_binding.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!_binding.IsOutput(column))
            return _input.GetGetter<TValue>(_binding.InputSchema[column.Index]);
        if (_reader is null)
            throw new InvalidOperationException($"Column '{column.Name}' must be active when the row is made, but is not.");
        return SampleColumn.Getter<TValue>(_settings, _metadata, CurrentSample);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }

    // Once for each row: a getter may be called again for the same row, but an image must not be read from the input twice.
    private ReadOnlySpan<byte> CurrentSample()
    {
        if (_generated != Position)
        {
            _batch.Fill(_reader!);
            _generated = Position;
        }
        return _batch.Sample(0);
    }
}
