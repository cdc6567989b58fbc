using Spectre.Console;

namespace Lab;

/// <summary>A table of an experiment's result.</summary>
/// <param name="title">What it shows.</param>
/// <param name="columns">The columns' heads.</param>
internal sealed class LabTable(string title, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A value for each column, of the types that figures have.</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">There is not one value for each column.</exception>
    public LabTable Add(params object[] cells)
    {
        if (cells.Length != columns.Length)
            throw new ArgumentException($"A row of '{title}' must have {columns.Length} cells, but has {cells.Length}.");
        _rows.Add([.. cells.Select(NumberFormat.Of)]);
        return this;
    }

    /// <summary>The same as Spectre.Console draws it.</summary>
    public Table ToSpectre()
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (string column in columns)
            table.AddColumn(Markup.Escape(column));
        foreach (string[] row in _rows)
            table.AddRow(row.Select(Markup.Escape).ToArray());
        return table;
    }
}
