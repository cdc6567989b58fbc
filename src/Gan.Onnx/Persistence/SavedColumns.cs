using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The names of the columns that a saved model needs for itself, and drops at its end.</summary>
internal static class SavedColumns
{
    public const string Input = "__GanMl.Input";
    public const string Key = "__GanMl.Key";
    public const string Payload = "__GanMl.Payload";
    public const string LabelKey = "__GanMl.LabelKey";
    public const string LabelText = "__GanMl.LabelText";
    public const string LabelSingle = "__GanMl.LabelSingle";
    public const string LabelDouble = "__GanMl.LabelDouble";
    public const string Codes = "__GanMl.Codes";
    public const string Image = "__GanMl.Image";
    public const string SizedImage = "__GanMl.SizedImage";
    public const string Pixels = "__GanMl.Pixels";
    public const string Vector = "__GanMl.Vector";

    private const string Prefix = "__GanMl.";

    public static readonly string[] All =
        [Input, Key, Payload, LabelKey, LabelText, LabelSingle, LabelDouble, Codes, Image, SizedImage, Pixels, Vector];

    /// <exception cref="ArgumentException">A user's column has such a name.</exception>
    public static void RequireOther(string name)
    {
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            throw new ArgumentException($"A column's name must not start with '{Prefix}', which saved models use, but is '{name}'.");
    }
}

/// <summary>
/// The mapping that starts every saved model. It makes the key under which the model stands in the chain, and of a generator's label and
/// codes what stands for none: the chain makes columns of the same names where the user's columns give them.
/// </summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class SavedKey : CustomMappingFactory<NoColumns, SavedKey.Row>
{
    public const string Contract = "GanMl.Key";

    /// <summary>The key where there is no label column of keys. A key of 0 is a missing one.</summary>
    public const ulong NoLabelKey = ulong.MaxValue;

    /// <summary>The text where nothing says one. An empty text is a missing label.</summary>
    public const string NoLabelText = "\0";

    public override Action<NoColumns, Row> GetMapping() => static (_, row) =>
        (row.Key, row.LabelKey, row.LabelText, row.LabelSingle, row.LabelDouble, row.Codes) =
            (0, NoLabelKey, NoLabelText.AsMemory(), float.NaN, double.NaN, new VBuffer<float>(0, []));

    internal sealed class Row
    {
        [ColumnName(SavedColumns.Key)]
        public int Key;

        [ColumnName(SavedColumns.LabelKey)]
        public ulong LabelKey;

        [ColumnName(SavedColumns.LabelText)]
        public ReadOnlyMemory<char> LabelText;

        [ColumnName(SavedColumns.LabelSingle)]
        public float LabelSingle;

        [ColumnName(SavedColumns.LabelDouble)]
        public double LabelDouble;

        [ColumnName(SavedColumns.Codes)]
        public VBuffer<float> Codes;
    }
}

/// <summary>What a saved model reads: a value of the input column, a generator's label and codes, and the model itself.</summary>
internal sealed class SavedInput<T>
{
    [ColumnName(SavedColumns.Input)]
    public T Value = default!;

    /// <summary><see cref="SavedKey.NoLabelKey"/> if no column gives it.</summary>
    [ColumnName(SavedColumns.LabelKey)]
    public ulong LabelKey;

    /// <summary><see cref="SavedKey.NoLabelText"/> if no column gives it.</summary>
    [ColumnName(SavedColumns.LabelText)]
    public ReadOnlyMemory<char> LabelText;

    /// <summary>The label of a column of Single, or of keys of such; else not a number.</summary>
    [ColumnName(SavedColumns.LabelSingle)]
    public float LabelSingle;

    /// <summary>The label of a column of Double, or of keys of such; else not a number.</summary>
    [ColumnName(SavedColumns.LabelDouble)]
    public double LabelDouble;

    /// <summary>Empty if no column gives them.</summary>
    [ColumnName(SavedColumns.Codes)]
    public VBuffer<float> Codes;

    [ColumnName(SavedColumns.Payload)]
    public ReadOnlyMemory<char> Payload;
}

/// <summary>A row of which a mapping reads nothing.</summary>
internal sealed class NoColumns;
