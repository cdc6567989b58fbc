using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Walks over the input's rows, and over their samples beside them if the generated column is active.</summary>
internal sealed class GeneratorCursor : DataViewRowCursor
{
    private readonly DataViewRowCursor _rows;
    private readonly ValueGetter<DataViewRowId> _idGetter;
    private readonly GeneratorBinding _binding;
    private readonly ServingSettings _settings;
    private readonly GeneratorMetadata _metadata;
    private readonly SampleReader? _samples;

    public GeneratorCursor(
        DataViewRowCursor rows, GeneratorBinding binding, ServingSettings settings, GeneratorMetadata metadata, SampleReader? samples)
    {
        _rows = rows;
        _idGetter = rows.GetIdGetter();
        _binding = binding;
        _settings = settings;
        _metadata = metadata;
        _samples = samples;
    }

    public override DataViewSchema Schema => _binding.OutputSchema;

    public override long Position => _rows.Position;

    public override long Batch => _rows.Batch;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _rows.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        _binding.IsOutput(column) ? _samples is not null : _rows.IsColumnActive(_binding.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!_binding.IsOutput(column))
            return _rows.GetGetter<TValue>(_binding.InputSchema[column.Index]);
        if (_samples is null)
            throw new InvalidOperationException($"Column '{column.Name}' must be asked for when the cursor is opened, but was not.");
        return SampleColumn.Getter<TValue>(_settings, _metadata, CurrentSample);
    }

    public override bool MoveNext()
    {
        if (!_rows.MoveNext())
            return false;
        if (_samples is not null)
        {
            DataViewRowId id = default;
            _idGetter(ref id);
            _samples.MoveTo(id);
        }
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _samples?.Dispose();
            _rows.Dispose();
        }
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> CurrentSample() => Position >= 0
        ? _samples!.Current
        : throw new InvalidOperationException("A cursor must stand on a row before a value is read: call MoveNext.");
}
