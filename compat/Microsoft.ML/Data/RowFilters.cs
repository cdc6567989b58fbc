using System;
using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>The tests that the data catalog filters rows by.</summary>
internal static class RowFilters
{
    public static IDataView ByRange(IDataView input, string columnName, double lower, double upper)
    {
        var column = input.Schema.GetColumnOrNull(columnName) ?? throw SchemaErrors.MissingColumn(nameof(columnName), "filter", columnName);
        if (column.Type == NumberDataViewType.Single)
            return new FilteredDataView(input, [column], row => InRange<float>(row, column, lower, upper));
        if (column.Type == NumberDataViewType.Double)
            return new FilteredDataView(input, [column], row => InRange<double>(row, column, lower, upper));
        throw SchemaErrors.Mismatch(nameof(columnName), "filter", columnName, "Single or Double", $"{column.Type}");
    }

    /// <summary>Keeps rows by a number in [0, 1) that is drawn for each row's id, or for its value in a key column.</summary>
    public static IDataView BySample(IDataView input, string keyColumnName, int seed, Func<double, bool> keep)
    {
        if (keyColumnName == null)
            return new FilteredDataView(input, [], row =>
            {
                var getId = row.GetIdGetter();
                DataViewRowId id = default;
                return () =>
                {
                    getId(ref id);
                    return keep(StableHash.Uniform(seed, $"{id}"));
                };
            });
        var column = input.Schema.GetColumnOrNull(keyColumnName)
            ?? throw SchemaErrors.MissingColumn("samplingKeyColumnName", "SamplingKeyColumn", keyColumnName);
        if (column.Type is not PrimitiveDataViewType)
            throw SchemaErrors.Mismatch(
                "samplingKeyColumnName", "SamplingKeyColumn", keyColumnName, "a number, Boolean, key or text", $"{column.Type}");
        return new FilteredDataView(input, [column], row =>
            (Func<bool>)GenericMethod.Call(typeof(RowFilters), nameof(SampleByKey), [column.Type.RawType], row, column, seed, keep));
    }

    private static Func<bool> InRange<T>(DataViewRow row, DataViewSchema.Column column, double lower, double upper)
        where T : INumber<T>
    {
        var get = row.GetGetter<T>(column);
        T value = default;
        return () =>
        {
            get(ref value);
            double number = double.CreateChecked(value);
            return number >= lower && number < upper;
        };
    }

    private static Func<bool> SampleByKey<T>(DataViewRow row, DataViewSchema.Column column, int seed, Func<double, bool> keep)
    {
        var get = row.GetGetter<T>(column);
        T value = default;
        return () =>
        {
            get(ref value);
            return keep(StableHash.Uniform(seed, Convert.ToString(value, CultureInfo.InvariantCulture)));
        };
    }
}
