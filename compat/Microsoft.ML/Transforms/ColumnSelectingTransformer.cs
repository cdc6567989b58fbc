using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Keeps some columns by name, or drops them.</summary>
public sealed class ColumnSelectingTransformer : ITransformer
{
    private readonly string[] _names;
    private readonly bool _keep;
    private readonly bool _keepHidden;

    internal ColumnSelectingTransformer(string[] names, bool keep, bool keepHidden)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _keep = keep;
        _keepHidden = keepHidden;
    }

    internal ColumnSelectingTransformer(ModelLoadContext ctx)
    {
        _keep = ctx.Reader.ReadBoolean();
        _keepHidden = ctx.Reader.ReadBoolean();
        _names = [.. Enumerable.Range(0, ctx.Reader.ReadInt32()).Select(_ => ctx.Reader.ReadString())];
    }

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Select(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedDataView(input, Select(input.Schema));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => Select(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ColumnSelectingTransformer));
        ctx.Writer.Write(_keep);
        ctx.Writer.Write(_keepHidden);
        ctx.Writer.Write(_names.Length);
        foreach (string name in _names)
            ctx.Writer.Write(name);
    }

    internal bool Keeps(string name) => _names.Contains(name) == _keep;

    internal void CheckColumns(Predicate<string> exists)
    {
        var missing = Array.FindAll(_names, name => !exists(name));
        if (missing.Length > 0)
            throw SchemaErrors.MissingColumn("inputSchema", "input", string.Join(",", missing));
    }

    private ColumnSelection Select(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns(name => inputSchema.GetColumnOrNull(name) != null);
        var visible = inputSchema.Where(column => _keepHidden || !column.IsHidden);
        IEnumerable<DataViewSchema.Column> kept = _keep
            ? _names.SelectMany(name => visible.Where(column => column.Name == name))
            : visible.Where(column => Keeps(column.Name));
        return new ColumnSelection(inputSchema, [.. kept.Select(column => column.Index)]);
    }
}
