using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A key of the label column.</summary>
internal sealed class SavedLabelKey<T>
{
    [ColumnName(SavedColumns.LabelKey)]
    public T Value = default!;
}

/// <summary>
/// Whether the label column has a value. ML.NET's MapKeyToValue turns a missing key into a 0 where the values are integers.
/// </summary>
internal sealed class SavedPresence
{
    [ColumnName(SavedColumns.HasLabel)]
    public bool HasLabel;
}

/// <summary>What the label of a row is made from.</summary>
internal sealed class SavedLabelValue<T>
{
    [ColumnName(SavedColumns.LabelValue)]
    public T Value = default!;

    [ColumnName(SavedColumns.HasLabel)]
    public bool HasLabel;

    [ColumnName(SavedColumns.Payload)]
    public ReadOnlyMemory<char> Payload;
}

/// <summary>The label of a row; negative if no column gives it.</summary>
internal sealed class SavedLabel
{
    [ColumnName(SavedColumns.Label)]
    public long Label;
}

/// <summary>The codes of a row; empty if no column gives them.</summary>
internal sealed class SavedCodes
{
    [ColumnName(SavedColumns.Code)]
    public VBuffer<float> Codes;
}
