using System;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="ConversionsExtensionsCatalog.MapValueToKey"/>.</summary>
public sealed class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
{
    private readonly (string Output, string Input) _columns;
    private readonly int _maximumNumberOfKeys;
    private readonly KeyOrdinality _ordinality;
    private readonly bool _annotateText;
    private readonly IDataView _keyData;

    internal ValueToKeyMappingEstimator(
        (string Output, string Input) columns, int maximumNumberOfKeys, KeyOrdinality ordinality, bool annotateText, IDataView keyData)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumNumberOfKeys);
        _columns = columns;
        _maximumNumberOfKeys = maximumNumberOfKeys;
        _ordinality = ordinality;
        _annotateText = annotateText;
        _keyData = keyData;
    }

    public ValueToKeyMappingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var column = input.Schema.GetInputColumn(_columns.Input);
        if (column.Type.ItemType() is KeyDataViewType or not PrimitiveDataViewType)
            throw SchemaErrors.Mismatch("inputSchema", "input", column.Name, "numbers, Booleans or text", $"{column.Type}");
        var vocabulary = KeyVocabulary.Read(
            _keyData ?? input, _keyData?.Schema[0] ?? column, _maximumNumberOfKeys, sort: _ordinality == KeyOrdinality.ByValue);
        return new ValueToKeyMappingTransformer(vocabulary, _annotateText, _columns);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var input = inputSchema.GetInputColumn(_columns.Input);
        if (input.IsKey || input.ItemType is not PrimitiveDataViewType)
            throw SchemaErrors.Mismatch(nameof(inputSchema), "input", input.Name, "numbers, Booleans or text", input.TypeString);
        var values = new SchemaShape.Column(
            KeyVocabulary.KeyValues, SchemaShape.Column.VectorKind.Vector, _annotateText ? TextDataViewType.Instance : input.ItemType);
        return inputSchema.With(
            [new SchemaShape.Column(_columns.Output, input.Kind, NumberDataViewType.UInt32, isKey: true, new SchemaShape([values]))]);
    }

    /// <summary>The order of the keys.</summary>
    public enum KeyOrdinality : byte
    {
        /// <summary>As the values are first seen.</summary>
        ByOccurrence = 0,

        /// <summary>As the values are sorted.</summary>
        ByValue = 1,
    }
}
