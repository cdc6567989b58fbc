using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML;

/// <summary>What is known of a schema before there are data: names and kinds of columns, without sizes.</summary>
public sealed partial class SchemaShape : IReadOnlyList<SchemaShape.Column>
{
    private readonly Column[] _columns;

    public SchemaShape(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = [.. columns];
        if (_columns.Any(column => column.Name == null))
            throw new ArgumentOutOfRangeException(nameof(columns), "Every column must have a name, but one is not initialized.");
    }

    private static SchemaShape Empty { get; } = new([]);

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static SchemaShape Create(DataViewSchema schema)
        => new(schema.Where(column => !column.IsHidden).Select(ColumnOf));

    internal static Column ColumnOf(DataViewSchema.Column column)
        => new(column.Name, column.Type, new SchemaShape(column.Annotations.Schema.Select(ColumnOf)));

    internal Column? FindColumn(string name)
    {
        foreach (var column in _columns)
            if (column.Name == name)
                return column;
        return null;
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    internal Column GetInputColumn(string name)
        => FindColumn(name) ?? throw SchemaErrors.MissingColumn("inputSchema", "input", name);

    /// <summary>This shape with <paramref name="added"/> in the places of columns of the same names, or after the others.</summary>
    internal SchemaShape With(IEnumerable<Column> added)
    {
        var columns = _columns.ToList();
        foreach (var column in added)
        {
            int index = columns.FindIndex(existing => existing.Name == column.Name);
            if (index < 0)
                columns.Add(column);
            else
                columns[index] = column;
        }
        return new SchemaShape(columns);
    }
}
