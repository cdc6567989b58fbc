using System;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="NormalizationCatalog.NormalizeMinMax"/>.</summary>
public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
{
    private readonly (string Output, string Input) _columns;
    private readonly long _maximumExampleCount;
    private readonly bool _fixZero;

    internal NormalizingEstimator((string Output, string Input) columns, long maximumExampleCount, bool fixZero)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumExampleCount, 2);
        _columns = columns;
        _maximumExampleCount = maximumExampleCount;
        _fixZero = fixZero;
    }

    public NormalizingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        var scaling = MinMaxScaling.Fit(input, input.Schema.GetInputColumn(_columns.Input), _maximumExampleCount, _fixZero);
        return new NormalizingTransformer(scaling, _columns);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var input = inputSchema.GetInputColumn(_columns.Input);
        bool isFloat = !input.IsKey && (input.ItemType == NumberDataViewType.Single || input.ItemType == NumberDataViewType.Double);
        if (!isFloat || input.Kind == SchemaShape.Column.VectorKind.VariableVector)
            throw SchemaErrors.Mismatch(
                nameof(inputSchema), "input", input.Name, "known-size vector or scalar of Single or Double", input.TypeString);
        return inputSchema.With([new SchemaShape.Column(_columns.Output, input.Kind, input.ItemType)]);
    }
}
