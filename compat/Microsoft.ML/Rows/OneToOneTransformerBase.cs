using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Base of the transformers that compute each output column from one input column.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private protected OneToOneTransformerBase(params (string Output, string Input)[] columns)
    {
        foreach (var (output, input) in columns)
        {
            ArgumentException.ThrowIfNullOrEmpty(output, "outputColumnName");
            ArgumentException.ThrowIfNullOrEmpty(input, "inputColumnName");
        }
        if (columns.GroupBy(pair => pair.Output).FirstOrDefault(group => group.Count() > 1) is { } repeated)
            throw new ArgumentException($"Output columns must have different names, but '{repeated.Key}' is given twice.", nameof(columns));
        ColumnPairs = columns;
    }

    private protected OneToOneTransformerBase(ModelLoadContext ctx)
    {
        ColumnPairs = [.. Enumerable.Range(0, ctx.Reader.ReadInt32()).Select(_ => (ctx.Reader.ReadString(), ctx.Reader.ReadString()))];
    }

    internal IReadOnlyList<(string Output, string Input)> ColumnPairs { get; }

    /// <summary>Writes what the constructor that takes a <see cref="ModelLoadContext"/> reads.</summary>
    private protected void SaveColumns(ModelSaveContext ctx)
    {
        ctx.Writer.Write(ColumnPairs.Count);
        foreach (var (output, input) in ColumnPairs)
        {
            ctx.Writer.Write(output);
            ctx.Writer.Write(input);
        }
    }
}
