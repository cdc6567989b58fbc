using System.Globalization;

namespace Gan.Onnx;

/// <summary>A label column that is being read.</summary>
/// <param name="name">Its name, for errors.</param>
/// <param name="classes">The generator's classes.</param>
/// <param name="keyNames">What its keys stand for, from key 1; null if it does not say, or has no keys.</param>
internal sealed class LabelColumn(string name, ClassTable classes, string[]? keyNames)
{
    /// <summary>The label of the class of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public int Find(string className)
    {
        if (string.IsNullOrEmpty(className))
            throw Missing();
        return classes.TryFind(className, out int label) ? label : throw Unknown($"'{className}'");
    }

    /// <summary>The label that a key stands for.</summary>
    /// <exception cref="InvalidOperationException">The key is 0, ML.NET's missing value, or stands for none.</exception>
    public int FindKey(ulong key)
    {
        if (key == 0)
            throw Missing();
        ulong count = (ulong)(keyNames?.Length ?? classes.Count);
        if (key > count)
            throw Unknown(string.Create(CultureInfo.InvariantCulture, $"key {key}"));
        return keyNames is null ? (int)key - 1 : Find(keyNames[key - 1]);
    }

    /// <summary>The error of a row without a label.</summary>
    public InvalidOperationException Missing() => Unknown("a missing label");

    private InvalidOperationException Unknown(string value) => new($"Label column '{name}' must hold {classes.Rule}, but has {value}.");
}
