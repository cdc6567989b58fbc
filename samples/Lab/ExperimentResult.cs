namespace Lab;

/// <summary>What an experiment has found.</summary>
internal sealed class ExperimentResult
{
    /// <summary>
    /// The figures by name (camelCase): double, int, long, string, bool, or arrays of these. Names that every experiment has are
    /// those of <see cref="LabResult"/>.
    /// </summary>
    public OrderedDictionary<string, object> Figures { get; } = [];

    /// <summary>The tables, for people.</summary>
    public List<LabTable> Tables { get; } = [];

    /// <summary>The files to write, by their names in the folder.</summary>
    public OrderedDictionary<string, byte[]> Files { get; } = [];
}
