using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// The column of samples' classes. A key stands for the class of the name in the column's annotation, without one key 1 for the first
/// class; another value is, as text, the name of the class.
/// </summary>
internal sealed class LabelColumn
{
    private readonly DataViewSchema.Column _column;

    private LabelColumn(DataViewSchema.Column column)
    {
        _column = column;
        IsKey = column.Type is KeyDataViewType;
        Names = KeyColumn.Names(column);
        ValueType = IsKey ? KeyColumn.ValueType(column) : LabelTexts.Of(ColumnShape.Of(column)).RawType;
    }

    public DataViewSchema.Column Column => _column;

    public bool IsKey { get; }

    /// <summary>The type of its values, or of what its keys stand for; null if they do not say it.</summary>
    public Type? ValueType { get; }

    /// <summary>What its keys stand for, from key 1; null if it does not say, or has no keys.</summary>
    public string[]? Names { get; }

    /// <summary>The label column, if the options name one.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type.</exception>
    public static LabelColumn? Find(DataViewSchema schema, GeneratorServingOptions options) =>
        options.LabelColumnName is string name ? new LabelColumn(Columns.Find(schema, "Label", name)) : null;

    /// <summary>Checks the column's type in the shape of a schema.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type.</exception>
    public static void Require(SchemaShape schema, GeneratorServingOptions options)
    {
        if (options.LabelColumnName is string name && Columns.Find(schema, "Label", name) is { IsKey: false } column)
            LabelTexts.Of(column);
    }

    /// <summary>Reads the labels of a row, or of a cursor's rows one after another.</summary>
    /// <returns>
    /// Gives the current row's label. It throws an <see cref="InvalidOperationException"/> where there is none, or no class of its name.
    /// </returns>
    public LabelReader CreateReader(DataViewRow row, ClassTable classes)
    {
        var labels = new LabelLookup(_column.Name, classes);
        if (IsKey)
        {
            Func<ulong> readKey = KeyColumn.CreateReader(row, _column);
            return () => labels.OfKey(readKey(), Names);
        }
        Func<string> readText = LabelTexts.Of(ColumnShape.Of(_column)).CreateReader(row, _column);
        return () => labels.OfName(readText());
    }
}

/// <summary>Finds the labels of the values of a column.</summary>
/// <param name="columnName">The column's name, for errors.</param>
/// <param name="classes">The generator's classes.</param>
internal sealed class LabelLookup(string columnName, ClassTable classes)
{
    /// <summary>The label of the class of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public int OfName(string name)
    {
        if (string.IsNullOrEmpty(name))
            throw Missing();
        return classes.TryFind(name, out int label) ? label : throw Unknown($"'{name}'");
    }

    /// <summary>The label that a key stands for.</summary>
    /// <param name="key">The key; 0 is ML.NET's missing value.</param>
    /// <param name="names">What keys stand for, from key 1; null where they number the classes.</param>
    /// <exception cref="InvalidOperationException">The key is missing, or stands for none.</exception>
    public int OfKey(ulong key, string[]? names)
    {
        if (key == 0)
            throw Missing();
        if (key > (ulong)(names?.Length ?? classes.Count))
            throw Unknown(string.Create(CultureInfo.InvariantCulture, $"key {key}"));
        return names is null ? (int)key - 1 : OfName(names[key - 1]);
    }

    public InvalidOperationException Missing() => Unknown("a missing label");

    private InvalidOperationException Unknown(string value) =>
        new($"Label column '{columnName}' must hold {classes.Rule}, but has {value}.");
}
