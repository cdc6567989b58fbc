using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>A column of labels to train on: of key type, with the classes' names in its annotation.</summary>
internal sealed class ClassColumn
{
    private readonly DataViewSchema.Column _column;

    /// <exception cref="ArgumentException">The column is missing, or no key of known count.</exception>
    public ClassColumn(DataViewSchema schema, string name)
    {
        _column = Columns.Find(schema, "Label", name);
        if (_column.Type is not KeyDataViewType { Count: > 0 and <= int.MaxValue } key)
            throw new ArgumentException(
                $"Label column '{name}' must be a key of known count, but is {_column.Type}. "
                + "Conversion.MapValueToKey before the trainer makes it one.");
        Names = KeyColumn.Names(_column) ?? [.. Enumerable.Range(0, (int)key.Count).Select(index => $"{index}")];
    }

    /// <summary>The column's name.</summary>
    public string Name => _column.Name;

    /// <summary>The classes in the order of their keys; where the column does not name them, "0", "1", ….</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column of a cursor's schema.</summary>
    public DataViewSchema.Column Column => _column;

    /// <summary>Reads the class of a cursor's current row, given the row's number for messages.</summary>
    public Func<long, int> CreateReader(DataViewRow row)
    {
        var readKey = KeyColumn.CreateReader(row, _column);
        return number => readKey() switch
        {
            // The runtime holds keys to no bound.
            >= 1 and var key when key <= (ulong)Names.Count => (int)key - 1,
            var key => throw new InvalidDataException(
                $"Label column '{Name}' must hold a key from 1 to {Names.Count} in every row, "
                + $"but row {number} has {(key == 0 ? "none" : key)}."),
        };
    }

    /// <summary>A warning for the classes without rows. Reads this column alone, once.</summary>
    /// <exception cref="InvalidDataException">A row has no label, or one beyond the column's count.</exception>
    public IEnumerable<string> EmptyClasses(IDataView data)
    {
        var counts = Count(data);
        var empty = Names.Where((_, label) => counts[label] == 0).ToArray();
        return empty.Length == 0
            ? []
            : [$"Label column '{Name}' has no images of class {string.Join(", ", empty)}: what the generator makes of them is arbitrary."];
    }

    private long[] Count(IDataView data)
    {
        var counts = new long[Names.Count];
        using var cursor = data.GetRowCursor([_column]);
        var read = CreateReader(cursor);
        for (long row = 0; cursor.MoveNext(); row++)
            counts[read(row)]++;
        return counts;
    }
}
