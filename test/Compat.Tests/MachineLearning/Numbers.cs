using Microsoft.ML;

namespace Compat.Tests.MachineLearning;

/// <summary>Rows with one number, and what the tests do with them.</summary>
internal static class Numbers
{
    public sealed class Row
    {
        public int Number { get; set; }
    }

    public sealed class SquareRow
    {
        public int Square { get; set; }
    }

    /// <summary>Rows 0 to <paramref name="count"/> - 1.</summary>
    public static IDataView Load(this MLContext ml, int count)
        => ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new Row { Number = i }));

    public static void Square(Row row, SquareRow result) => result.Square = row.Number * row.Number;

    public static string[] Names(this IEnumerable<DataViewSchema.Column> columns) => [.. columns.Select(column => column.Name)];

    public static string[] Names(this IEnumerable<SchemaShape.Column> columns) => [.. columns.Select(column => column.Name)];
}
