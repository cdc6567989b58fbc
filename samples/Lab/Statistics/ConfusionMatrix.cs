namespace Lab;

/// <summary>How often samples of each group were read as each class.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[][] _counts;

    /// <param name="readings">For each group the classes that its samples were read as.</param>
    /// <param name="classes">How many classes there are.</param>
    public ConfusionMatrix(IReadOnlyList<IReadOnlyList<int>> readings, int classes)
    {
        _counts = [.. readings.Select(_ => new int[classes])];
        for (int group = 0; group < readings.Count; group++)
            foreach (int read in readings[group])
                _counts[group][read]++;
    }

    /// <summary>
    /// The share of each group's samples that were read as the class of the group's number, 0 to 1; NaN of an empty group.
    /// </summary>
    public double[] ShareOfOwn => [.. _counts.Select((row, group) => (double)row[group] / row.Sum())];

    /// <summary>The class that each group was read as most often.</summary>
    public int[] Majority => [.. _counts.Select(row => Array.IndexOf(row, row.Max()))];

    /// <summary>The share of all samples that were read as their group's majority, 0 to 1.</summary>
    public double Purity => _counts.Sum(row => (double)row.Max()) / _counts.Sum(row => row.Sum());

    /// <summary>The counts, a row for each group.</summary>
    /// <param name="title">What was read.</param>
    /// <param name="group">What a group is.</param>
    public LabTable ToTable(string title, string group)
    {
        var table = new LabTable(title, [group, .. Enumerable.Range(0, _counts[0].Length).Select(label => $"read {label}")]);
        for (int i = 0; i < _counts.Length; i++)
            table.Add([i, .. _counts[i].Cast<object>()]);
        return table;
    }
}
