using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Makes, reads and rearranges data: <see cref="MLContext.Data"/>.</summary>
public sealed partial class DataOperationsCatalog : IInternalCatalog
{
    private readonly IHostEnvironment _environment;

    internal DataOperationsCatalog(IHostEnvironment environment)
    {
        _environment = environment;
    }

    IHostEnvironment IInternalCatalog.Environment => _environment;

    /// <summary>Rows of the objects, which are enumerated again for each pass.</summary>
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition schemaDefinition = null)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        return new EnumerableDataView<TRow>(data, new ObjectColumns<TRow>(schemaDefinition));
    }

    /// <summary>Rows of the objects, with the types and annotations of a schema, each of whose columns must be a member.</summary>
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema schema)
        where TRow : class
        => LoadFromEnumerable(data, SchemaDefinition.CreateFor(typeof(TRow), schema));

    /// <summary>The rows as objects, one pass for each enumeration.</summary>
    /// <param name="reuseRowObject">Whether all rows are to be the same object, filled anew.</param>
    /// <param name="ignoreMissingColumns">Whether members without a column are left as they are, rather than being an error.</param>
    public IEnumerable<TRow> CreateEnumerable<TRow>(
        IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false, SchemaDefinition schemaDefinition = null)
        where TRow : class, new()
    {
        ArgumentNullException.ThrowIfNull(data);
        return Enumerate(data, new ObjectBinding<TRow>(data.Schema, schemaDefinition, ignoreMissingColumns), reuseRowObject);
    }

    /// <summary>Keeps the values in memory from the first pass on. Columns of custom types, such as images, are left out.</summary>
    /// <param name="columnsToPrefetch">Columns to read in that first pass whatever it asks for.</param>
    public IDataView Cache(IDataView input, params string[] columnsToPrefetch)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new CachedDataView(input, columnsToPrefetch);
    }

    /// <summary>Rows whose value in a Single or Double column is at least the lower bound and below the upper.</summary>
    public IDataView FilterRowsByColumn(
        IDataView input, string columnName, double lowerBound = double.NegativeInfinity, double upperBound = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!(lowerBound < upperBound))
            throw new ArgumentOutOfRangeException(
                nameof(upperBound), $"The lower bound must be below the upper, but is {lowerBound} of {upperBound}.");
        return RowFilters.ByRange(input, columnName, lowerBound, upperBound);
    }

    /// <summary>The rows in random order: each is drawn from a pool that is filled as the rows are read.</summary>
    /// <param name="seed">The same seed gives the same order, in every pass; null takes one from the context.</param>
    /// <param name="shuffleSource">Whether the input is to be shuffled too, if it can be.</param>
    public IDataView ShuffleRows(IDataView input, int? seed = null, int shufflePoolSize = 1000, bool shuffleSource = true)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shufflePoolSize);
        return new ShuffledDataView(input, seed ?? NextSeed(), shufflePoolSize, shuffleSource);
    }

    public IDataView SkipRows(IDataView input, long count)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new RowRangeDataView(input, count, long.MaxValue);
    }

    public IDataView TakeRows(IDataView input, long count)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new RowRangeDataView(input, 0, count);
    }

    /// <summary>Two views that share the rows at random.</summary>
    /// <param name="testFraction">The probability, between 0 and 1, that a row is in the test set.</param>
    /// <param name="samplingKeyColumnName">A column whose equal values are to stay together.</param>
    public TrainTestData TrainTestSplit(
        IDataView data, double testFraction = 0.1, string samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!(testFraction > 0 && testFraction < 1))
            throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "The test fraction must be between 0 and 1.");
        int salt = seed ?? NextSeed();
        return new TrainTestData(
            RowFilters.BySample(data, samplingKeyColumnName, salt, sample => sample >= testFraction),
            RowFilters.BySample(data, samplingKeyColumnName, salt, sample => sample < testFraction));
    }

    private static IEnumerable<TRow> Enumerate<TRow>(IDataView data, ObjectBinding<TRow> binding, bool reuse)
        where TRow : class, new()
    {
        using var cursor = data.GetRowCursor(binding.Columns);
        var fill = binding.MakeFiller(cursor);
        TRow row = null;
        while (cursor.MoveNext())
        {
            row = reuse && row != null ? row : new TRow();
            fill(row);
            yield return row;
        }
    }

    private int NextSeed() => _environment.Register(nameof(DataOperationsCatalog)).Rand.Next();
}
