namespace Gan.Onnx;

/// <summary>The inputs of a batch of samples, in buffers that can be filled again and again.</summary>
public sealed class GeneratorInputs
{
    /// <summary>Makes the buffers for a generator.</summary>
    /// <param name="metadata">The generator's metadata.</param>
    /// <param name="capacity">The number of samples they hold; at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The capacity is not positive, a buffer does not fit one array, or a metadata value is out of its range.
    /// </exception>
    public GeneratorInputs(GeneratorMetadata metadata, int capacity)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        metadata.Validate();
        Guard.AtLeast(capacity, 1, nameof(capacity));
        Guard.InRange((long)capacity * Math.Max(metadata.LatentSize, metadata.CodeSize), 1, Array.MaxLength, "the values of a batch");
        Metadata = metadata;
        Capacity = capacity;
        Latents = new float[capacity * metadata.LatentSize];
        Labels = metadata.Classes > 0 ? new long[capacity] : Memory<long>.Empty;
        Codes = new float[capacity * metadata.CodeSize];
    }

    /// <summary>The number of samples that the buffers hold.</summary>
    public int Capacity { get; }

    /// <summary>The latent vectors, capacity x latent size.</summary>
    public Memory<float> Latents { get; }

    /// <summary>The label of each sample, an index of <see cref="GeneratorMetadata.ClassNames"/>; empty without classes.</summary>
    public Memory<long> Labels { get; }

    /// <summary>The code vectors, capacity x <see cref="GeneratorMetadata.CodeSize"/>; empty without codes.</summary>
    public Memory<float> Codes { get; }

    internal GeneratorMetadata Metadata { get; }

    /// <summary>The latent vector of one sample.</summary>
    public Span<float> GetLatent(int row) => Latents.Span.Slice(row * Metadata.LatentSize, Metadata.LatentSize);

    /// <summary>The code vector of one sample.</summary>
    public Span<float> GetCode(int row) => Codes.Span.Slice(row * Metadata.CodeSize, Metadata.CodeSize);

    /// <summary>Takes the first sample of other buffers.</summary>
    internal void CopyFrom(GeneratorInputs first, int row)
    {
        first.GetLatent(0).CopyTo(GetLatent(row));
        first.GetCode(0).CopyTo(GetCode(row));
        if (Metadata.Classes > 0)
            Labels.Span[row] = first.Labels.Span[0];
    }
}
