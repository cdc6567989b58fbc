using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A generator's columns in a given input schema.</summary>
internal sealed class GeneratorBinding
{
    private readonly ServingSettings _settings;

    /// <exception cref="ArgumentException">The input column is missing, or has the wrong type.</exception>
    public GeneratorBinding(DataViewSchema schema, ServingSettings settings, GeneratorMetadata metadata)
    {
        _settings = settings;
        InputSchema = schema;
        (InputColumn, InputKind) = InputColumns.Find(schema, settings, metadata.LatentSize);

        var builder = new DataViewSchema.Builder();
        builder.AddColumns(schema);
        builder.AddColumn(settings.OutputColumnName, SampleColumn.Type(settings.Options.Output, metadata));
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    /// <summary>The input schema and the output column behind it.</summary>
    public DataViewSchema OutputSchema { get; }

    public DataViewSchema.Column InputColumn { get; }

    public InputKind InputKind { get; }

    public bool IsOutput(DataViewSchema.Column column) => column.Index == InputSchema.Count;

    /// <summary>Columns of the output schema, but for the generated one, as columns of the input schema.</summary>
    public IEnumerable<DataViewSchema.Column> PassedOn(IEnumerable<DataViewSchema.Column> columns) =>
        columns.Where(column => !IsOutput(column)).Select(column => InputSchema[column.Index]);

    public LatentReader CreateReader(DataViewRow row) => InputKind.CreateReader(row, InputColumn, _settings);
}
