using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Adds a vector of the values of several columns.</summary>
public sealed class ColumnConcatenatingTransformer : RowToRowTransformerBase
{
    private readonly string _output;
    private readonly string[] _inputs;

    internal ColumnConcatenatingTransformer(string output, string[] inputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(output, "outputColumnName");
        ArgumentNullException.ThrowIfNull(inputs, "inputColumnNames");
        if (inputs.Length == 0)
            throw new ArgumentOutOfRangeException("inputColumnNames", "There must be at least 1 input column, but there is none.");
        _output = output;
        _inputs = inputs;
    }

    internal ColumnConcatenatingTransformer(ModelLoadContext ctx)
    {
        _output = ctx.Reader.ReadString();
        _inputs = [.. Enumerable.Range(0, ctx.Reader.ReadInt32()).Select(_ => ctx.Reader.ReadString())];
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ColumnConcatenatingTransformer));
        ctx.Writer.Write(_output);
        ctx.Writer.Write(_inputs.Length);
        foreach (string input in _inputs)
            ctx.Writer.Write(input);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : RowMapper
    {
        private readonly string _output;
        private readonly DataViewSchema.Column[] _inputs;
        private readonly PrimitiveDataViewType _itemType;

        public Mapper(ColumnConcatenatingTransformer parent, DataViewSchema inputSchema)
            : base(inputSchema)
        {
            _output = parent._output;
            _inputs = [.. parent._inputs.Select(inputSchema.GetInputColumn)];
            _itemType = _inputs[0].Type.ItemType() as PrimitiveDataViewType;
            foreach (var input in _inputs)
                if (_itemType is null or KeyDataViewType || !_itemType.Equals(input.Type.ItemType()))
                    throw SchemaErrors.Mismatch(
                        nameof(inputSchema), "input", input.Name, $"{_inputs[0].Type.ItemType()} that is no key", $"{input.Type}");
        }

        public override IEnumerable<DataViewSchema.Column> GetDependencies(int output) => _inputs;

        public override Delegate[] MakeGetters(DataViewRow row, Func<int, bool> isActive, ICollection<Action> disposers)
            => [isActive(0) ? (Delegate)GenericMethod.Call(typeof(Mapper), nameof(MakeGetter), [_itemType.RawType], row, _inputs) : null];

        protected override IEnumerable<DataViewSchema.DetachedColumn> MakeOutputColumns()
        {
            bool isKnown = _inputs.All(input => input.Type is not VectorDataViewType { IsKnownSize: false });
            int size = isKnown ? _inputs.Sum(input => (input.Type as VectorDataViewType)?.Size ?? 1) : 0;
            return [new(_output, new VectorDataViewType(_itemType, size))];
        }

        private static ValueGetter<VBuffer<T>> MakeGetter<T>(DataViewRow row, DataViewSchema.Column[] inputs)
        {
            var parts = inputs.Select(input => VectorGetter<T>(row, input)).ToArray();
            var values = new VBuffer<T>[parts.Length];
            return (ref VBuffer<T> destination) =>
            {
                for (int i = 0; i < parts.Length; i++)
                    parts[i](ref values[i]);
                var editor = VBufferEditor.Create(ref destination, values.Sum(value => value.Length));
                int written = 0;
                foreach (var value in values)
                {
                    value.CopyTo(editor.Values[written..]);
                    written += value.Length;
                }
                destination = editor.Commit();
            };
        }

        private static ValueGetter<VBuffer<T>> VectorGetter<T>(DataViewRow row, DataViewSchema.Column input)
        {
            if (input.Type is VectorDataViewType)
                return row.GetGetter<VBuffer<T>>(input);
            var get = row.GetGetter<T>(input);
            return (ref VBuffer<T> destination) =>
            {
                var editor = VBufferEditor.Create(ref destination, 1);
                get(ref editor.Values[0]);
                destination = editor.Commit();
            };
        }
    }
}
