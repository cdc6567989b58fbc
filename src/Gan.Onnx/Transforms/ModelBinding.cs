using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>The columns that a model reads and adds, in a given input schema. It never changes.</summary>
internal abstract class ModelBinding
{
    private protected ModelBinding(DataViewSchema inputSchema, OutputColumn output, params IEnumerable<DataViewSchema.Column?> read)
    {
        InputSchema = inputSchema;
        Output = output;
        Read = [.. read.OfType<DataViewSchema.Column>().DistinctBy(column => column.Index)];
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(inputSchema);
        builder.AddColumn(output.Name, output.Type);
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    /// <summary>The input schema and the output column behind it.</summary>
    public DataViewSchema OutputSchema { get; }

    public OutputColumn Output { get; }

    /// <summary>The columns of the input schema that the model reads.</summary>
    public IReadOnlyList<DataViewSchema.Column> Read { get; }

    /// <summary>The most rows that go through the model at once.</summary>
    public abstract int BatchSize { get; }

    public bool IsOutput(DataViewSchema.Column column) => column.Index == InputSchema.Count;

    /// <summary>Columns of the output schema, but for the added one, as columns of the input schema.</summary>
    public IEnumerable<DataViewSchema.Column> PassedOn(IEnumerable<DataViewSchema.Column> columns) =>
        columns.Where(column => !IsOutput(column)).Select(column => InputSchema[column.Index]).DistinctBy(column => column.Index);

    /// <summary>Reads a row, or a cursor's rows one after another.</summary>
    public abstract RowReader CreateReader(DataViewRow row);

    /// <summary>Builds the form of the model in a model file, for columns of these types.</summary>
    public abstract ITransformer ToSaved();
}
