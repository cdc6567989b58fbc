using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

/// <summary>A transformer as users write them, through public interfaces: adds the double of the column Number.</summary>
internal sealed class OwnTransformer(ICanSaveModel? inner = null) : ITransformer, IDisposable
{
    public int Disposals { get; private set; }

    public bool IsRowToRowMapper { get; init; } = true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => GetRowToRowMapper(inputSchema).OutputSchema;

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => new Mapper(inputSchema);

    public IDataView Transform(IDataView input) => input;

    public void Save(ModelSaveContext ctx) => inner?.Save(ctx);

    public void Dispose() => Disposals++;

    private sealed class Mapper : IRowToRowMapper
    {
        public Mapper(DataViewSchema inputSchema)
        {
            InputSchema = inputSchema;
            var builder = new DataViewSchema.Builder();
            builder.AddColumns(inputSchema);
            builder.AddColumn("Double", NumberDataViewType.Int32);
            OutputSchema = builder.ToSchema();
        }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
            => dependingColumns.Select(column => InputSchema[column.Name == "Double" ? "Number" : column.Name]);

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => new Row(input, OutputSchema);
    }

    private sealed class Row(DataViewRow input, DataViewSchema schema) : DataViewRow
    {
        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override DataViewSchema Schema => schema;

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (column.Name != "Double")
                return input.GetGetter<TValue>(input.Schema[column.Index]);
            var get = input.GetGetter<int>(input.Schema["Number"]);
            ValueGetter<int> twice = (ref int value) =>
            {
                get(ref value);
                value *= 2;
            };
            return (ValueGetter<TValue>)(Delegate)twice;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                input.Dispose();
            base.Dispose(disposing);
        }
    }
}
