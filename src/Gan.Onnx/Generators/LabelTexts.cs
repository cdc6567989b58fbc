using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Reads values that name classes as texts; numbers in the invariant culture.</summary>
internal abstract class LabelTexts
{
    private static readonly LabelTexts[] _known =
    [
        new Values<ReadOnlyMemory<char>>("Text", text => text.ToString()), new Values<bool>("Boolean", value => $"{value}"),
        Number<sbyte>(), Number<byte>(), Number<short>(), Number<ushort>(), Number<int>(), Number<uint>(), Number<long>(),
        Number<ulong>(), Number<float>(), Number<double>(),
    ];

    public abstract Type RawType { get; }

    public abstract string TypeName { get; }

    /// <summary>How the values of a column are read.</summary>
    /// <exception cref="ArgumentException">The column has the wrong type.</exception>
    public static LabelTexts Of(ColumnShape column) =>
        Array.Find(_known, known => known.RawType == column.RawType) ?? throw new ArgumentException(
            $"Label column '{column.Name}' must be a key or of type {string.Join(", ", _known.Select(known => known.TypeName))}, "
            + $"but is {column.TypeName}.");

    /// <summary>Reads the texts of a row, or of a cursor's rows one after another.</summary>
    public abstract Func<string> CreateReader(DataViewRow row, DataViewSchema.Column column);

    /// <summary>Reads an annotation that is a vector of such values.</summary>
    public abstract string[] ReadNames(DataViewSchema.Annotations annotations, string kind);

    private static Values<T> Number<T>() where T : IFormattable =>
        new(typeof(T).Name, number => number.ToString(null, CultureInfo.InvariantCulture));

    private sealed class Values<T>(string typeName, Func<T, string> toText) : LabelTexts
    {
        public override Type RawType => typeof(T);

        public override string TypeName => typeName;

        public override Func<string> CreateReader(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<T> getter = row.GetGetter<T>(column);
            T value = default!;
            return () =>
            {
                getter(ref value);
                return toText(value);
            };
        }

        public override string[] ReadNames(DataViewSchema.Annotations annotations, string kind)
        {
            VBuffer<T> names = default;
            annotations.GetValue(kind, ref names);
            return [.. names.DenseValues().Select(toText)];
        }
    }
}
