using System;
using System.Collections.Generic;
using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms that look values up.</summary>
public static class ConversionsExtensionsCatalog
{
    /// <summary>Adds a column of the values that a table gives to the input's; a value that is not in it gives the default.</summary>
    /// <param name="treatValuesAsKeyType">Must be false: this library makes no keys of the values.</param>
    /// <exception cref="NotSupportedException"><paramref name="treatValuesAsKeyType"/> is true.</exception>
    public static ValueMappingEstimator<TInputType, TOutputType> MapValue<TInputType, TOutputType>(
        this TransformsCatalog.ConversionTransforms catalog,
        string outputColumnName,
        IEnumerable<KeyValuePair<TInputType, TOutputType>> keyValuePairs,
        string inputColumnName = null,
        bool treatValuesAsKeyType = false)
    {
        if (treatValuesAsKeyType)
            throw new NotSupportedException("treatValuesAsKeyType must be false: map the values with MapValueToKey instead.");
        return new ValueMappingEstimator<TInputType, TOutputType>(keyValuePairs, (outputColumnName, inputColumnName ?? outputColumnName));
    }

    /// <summary>Adds a column of keys that number the distinct values of the input.</summary>
    /// <param name="addKeyValueAnnotationsAsText">Whether the annotation of the keys' values holds them as text.</param>
    /// <param name="keyData">Data whose first column has the values to number, or null for the data that are fitted.</param>
    public static ValueToKeyMappingEstimator MapValueToKey(
        this TransformsCatalog.ConversionTransforms catalog,
        string outputColumnName,
        string inputColumnName = null,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        bool addKeyValueAnnotationsAsText = false,
        IDataView keyData = null)
    {
        var columns = (outputColumnName, inputColumnName ?? outputColumnName);
        return new ValueToKeyMappingEstimator(columns, maximumNumberOfKeys, keyOrdinality, addKeyValueAnnotationsAsText, keyData);
    }

    /// <summary>Adds a column of the values that the input's keys stand for.</summary>
    public static KeyToValueMappingEstimator MapKeyToValue(
        this TransformsCatalog.ConversionTransforms catalog, string outputColumnName, string inputColumnName = null)
        => new((outputColumnName, inputColumnName ?? outputColumnName));
}
