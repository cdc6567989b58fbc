using System;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="CustomMappingCatalog.CustomMapping"/>.</summary>
public sealed class CustomMappingEstimator<TSrc, TDst> : TrivialEstimator<CustomMappingTransformer<TSrc, TDst>>
    where TSrc : class, new()
    where TDst : class, new()
{
    internal CustomMappingEstimator(CustomMappingTransformer<TSrc, TDst> transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var expected in Transformer.InputColumns)
            Check(new SchemaShape.Column(expected.Name, expected.Type), inputSchema.GetInputColumn(expected.Name));
        return inputSchema.With(Transformer.AddedSchema.Select(SchemaShape.ColumnOf));
    }

    // A member of variable length takes a vector of known size too.
    private static void Check(SchemaShape.Column expected, SchemaShape.Column actual)
    {
        bool sameKind = expected.Kind == SchemaShape.Column.VectorKind.VariableVector
            ? actual.Kind != SchemaShape.Column.VectorKind.Scalar
            : actual.Kind == expected.Kind;
        if (!sameKind || expected.IsKey != actual.IsKey || !expected.ItemType.Equals(actual.ItemType))
            throw SchemaErrors.Mismatch("inputSchema", "input", expected.Name, expected.TypeString, actual.TypeString);
    }
}
