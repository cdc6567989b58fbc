namespace Gan.Onnx;

/// <summary>Reads the inputs of one sample from the current row. What no column gives is drawn from the row's seed.</summary>
internal sealed class InputRow(GeneratorMetadata metadata, LatentReader latent, LabelReader label, CodeReader code)
{
    /// <summary>Writes them to a place in a batch.</summary>
    public void Read(GeneratorInputs inputs, int row)
    {
        ulong seed = latent(inputs.Latent(row));
        if (metadata.Classes > 0)
            inputs.Labels.Span[row] = label() ?? ConditionSampler.DrawLabel(seed, metadata);
        if (metadata.CodeSize > 0 && !code(inputs.Code(row)))
            ConditionSampler.DrawCode(seed, metadata, inputs.Code(row));
    }
}
