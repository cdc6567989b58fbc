using System;
using System.IO;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>A scale and an offset for each slot of a column: y = (x - offset) * scale.</summary>
internal abstract class MinMaxScaling
{
    public abstract Type ItemType { get; }

    /// <summary>The number of slots; 1 for a scalar column.</summary>
    public abstract int Size { get; }

    public abstract Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input);

    public abstract void Save(BinaryWriter writer);

    public static MinMaxScaling Load(BinaryReader reader)
        => (MinMaxScaling)GenericMethod.Call(typeof(MinMaxScaling), nameof(LoadTyped), [ValueCodec.ReadType(reader)], reader);

    /// <summary>Reads the ranges of the column's slots, leaving NaN out.</summary>
    public static MinMaxScaling Fit(IDataView data, DataViewSchema.Column column, long maximumExampleCount, bool fixZero)
        => (MinMaxScaling)GenericMethod.Call(
            typeof(MinMaxScaling), nameof(FitTyped), [column.Type.ItemType().RawType], data, column, maximumExampleCount, fixZero);

    private static MinMaxScaling<T> FitTyped<T>(IDataView data, DataViewSchema.Column column, long maximumExampleCount, bool fixZero)
        where T : struct, IFloatingPointIeee754<T>
    {
        int size = (column.Type as VectorDataViewType)?.Size ?? 1;
        var least = Enumerable.Repeat(T.PositiveInfinity, size).ToArray();
        var greatest = Enumerable.Repeat(T.NegativeInfinity, size).ToArray();
        var rows = column.Type is VectorDataViewType
            ? data.GetColumn<T[]>(column)
            : data.GetColumn<T>(column).Select(value => new[] { value });
        long count = 0;
        foreach (var row in rows)
        {
            if (count++ == maximumExampleCount)
                break;
            if (row.Length != size)
                throw new InvalidOperationException(
                    $"Vectors of column '{column.Name}' must have {size} values, but one has {row.Length}.");
            for (int i = 0; i < size; i++)
            {
                least[i] = T.MinNumber(least[i], row[i]);
                greatest[i] = T.MaxNumber(greatest[i], row[i]);
            }
        }
        return new MinMaxScaling<T>(
            [.. least.Zip(greatest, (min, max) => Scale(min, max, fixZero))],
            [.. least.Zip(greatest, (min, max) => fixZero || !(max > min) ? T.Zero : min)]);
    }

    // A slot that never changes tells nothing, and becomes 0.
    private static T Scale<T>(T min, T max, bool fixZero)
        where T : IFloatingPointIeee754<T>
        => !(max > min) ? T.Zero : T.One / (fixZero ? T.Max(T.Abs(min), T.Abs(max)) : max - min);

    private static MinMaxScaling<T> LoadTyped<T>(BinaryReader reader)
        where T : struct, IFloatingPointIeee754<T>
    {
        int size = reader.ReadInt32();
        T[] ReadAll() => [.. Enumerable.Range(0, size).Select(_ => ValueCodec.Read<T>(reader))];
        return new MinMaxScaling<T>(ReadAll(), ReadAll());
    }
}

/// <inheritdoc/>
internal sealed class MinMaxScaling<T> : MinMaxScaling
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _scale;
    private readonly T[] _offset;

    public MinMaxScaling(T[] scale, T[] offset)
    {
        _scale = scale;
        _offset = offset;
    }

    public override Type ItemType => typeof(T);

    public override int Size => _scale.Length;

    public override Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input)
        => ItemGetters.Map<T, T>(row, input, (value, i) => (value - _offset[i]) * _scale[i]);

    public override void Save(BinaryWriter writer)
    {
        ValueCodec.WriteType(writer, typeof(T));
        writer.Write(Size);
        foreach (var value in _scale.Concat(_offset))
            ValueCodec.Write(writer, value);
    }
}
