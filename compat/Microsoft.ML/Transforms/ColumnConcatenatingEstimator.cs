using System;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="TransformExtensionsCatalog.Concatenate"/>.</summary>
public sealed class ColumnConcatenatingEstimator : IEstimator<ColumnConcatenatingTransformer>
{
    private readonly string _output;
    private readonly string[] _inputs;

    internal ColumnConcatenatingEstimator(string output, string[] inputs)
    {
        _output = output;
        _inputs = inputs;
        _ = new ColumnConcatenatingTransformer(output, inputs);
    }

    public ColumnConcatenatingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ColumnConcatenatingTransformer(_output, _inputs);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var inputs = _inputs.Select(inputSchema.GetInputColumn).ToArray();
        foreach (var input in inputs)
            if (input.IsKey || !input.ItemType.Equals(inputs[0].ItemType))
                throw new InvalidOperationException(
                    $"Concatenated columns must be of one type and no keys, but column '{input.Name}' is of {input.TypeString}, "
                    + $"and the first of {inputs[0].ItemType}.");
        var kind = inputs.Any(input => input.Kind == SchemaShape.Column.VectorKind.VariableVector)
            ? SchemaShape.Column.VectorKind.VariableVector
            : SchemaShape.Column.VectorKind.Vector;
        return inputSchema.With([new SchemaShape.Column(_output, kind, inputs[0].ItemType)]);
    }
}
