using System.Globalization;

namespace Gan.Onnx;

/// <summary>Finds the labels of a generator's classes by their names.</summary>
internal sealed class ClassTable
{
    private const int NamesInErrors = 20;

    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _labels;

    public ClassTable(IReadOnlyList<string> names)
    {
        _names = names;
        _labels = names.Select(KeyValuePair.Create).ToDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _names.Count;

    /// <summary>What a label has to be, with the classes; of many only the first.</summary>
    public string Rule
    {
        get
        {
            string more = Count > NamesInErrors ? string.Create(CultureInfo.InvariantCulture, $", … ({Count} in all)") : "";
            return $"a class that the model was trained on ({string.Join(", ", _names.Take(NamesInErrors))}{more})";
        }
    }

    public bool TryFind(ReadOnlySpan<char> name, out int label) => _labels.TryGetValue(name, out label);
}
