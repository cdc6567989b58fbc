namespace Gan.Onnx;

/// <summary>Writes the latent vector of the current row, and gives the row's seed.</summary>
internal delegate ulong LatentReader(Span<float> latent);

/// <summary>The label of the current row, or null if nothing gives it.</summary>
internal delegate long? LabelReader();

/// <summary>Writes the code vector of the current row; false if nothing gives it.</summary>
internal delegate bool CodeReader(Span<float> code);

/// <summary>Reads the inputs of one sample. What nothing gives is drawn from the row's seed.</summary>
internal sealed class SampleInputs(GeneratorMetadata metadata, LatentReader latent, LabelReader label, CodeReader code)
{
    /// <summary>Writes them to a place in a batch.</summary>
    public void Read(GeneratorInputs inputs, int row)
    {
        ulong seed = latent(inputs.GetLatent(row));
        if (metadata.Classes > 0)
            inputs.Labels.Span[row] = label() ?? ConditionSampler.DrawLabel(seed, metadata);
        if (metadata.CodeSize > 0 && !code(inputs.GetCode(row)))
            ConditionSampler.DrawCode(seed, metadata, inputs.GetCode(row));
    }
}
