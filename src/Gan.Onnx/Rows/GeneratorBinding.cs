using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The columns that a generator reads and adds, in a given input schema.</summary>
internal sealed class GeneratorBinding
{
    private readonly ServingSettings _settings;
    private readonly GeneratorSession _session;
    private readonly DataViewSchema.Column _input;
    private readonly InputKind _inputKind;
    private readonly (DataViewSchema.Column Column, LabelKind Kind)? _label;
    private readonly DataViewSchema.Column? _code;

    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public GeneratorBinding(DataViewSchema schema, ServingSettings settings, GeneratorSession session)
    {
        _settings = settings;
        InputSchema = schema;
        _session = session;
        (_input, _inputKind) = InputColumns.Find(schema, settings, session.Metadata.LatentSize);
        _label = InputColumns.FindLabel(schema, settings.Options);
        _code = InputColumns.FindCode(schema, settings.Options, session.Metadata);

        var builder = new DataViewSchema.Builder();
        builder.AddColumns(schema);
        builder.AddColumn(settings.OutputColumnName, SampleColumn.Type(settings.Options.Output, session.Metadata));
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    /// <summary>The input schema and the output column behind it.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <summary>The columns of the input schema that samples are made from.</summary>
    public IEnumerable<DataViewSchema.Column> Read =>
        new[] { _input, _label?.Column, _code }.OfType<DataViewSchema.Column>().DistinctBy(column => column.Index);

    public bool IsOutput(DataViewSchema.Column column) => column.Index == InputSchema.Count;

    /// <summary>Columns of the output schema, but for the generated one, as columns of the input schema.</summary>
    public IEnumerable<DataViewSchema.Column> PassedOn(IEnumerable<DataViewSchema.Column> columns) =>
        columns.Where(column => !IsOutput(column)).Select(column => InputSchema[column.Index]);

    public InputRow CreateReader(DataViewRow row) => new(
        _session.Metadata,
        _inputKind.CreateReader(row, _input, _settings),
        _label is (DataViewSchema.Column label, LabelKind kind) ? kind.CreateReader(row, label, _session.Classes) : () => null,
        _code is DataViewSchema.Column code ? CodeColumn.CreateReader(row, code, _session.Metadata) : _ => false);

    /// <summary>Builds the form of the generator in a model file for columns of these types.</summary>
    public ITransformer Save(SavedGenerator saved) =>
        _inputKind.Save(new SavedChain(saved, _session.Metadata, InputSchema));
}
