namespace Microsoft.ML.Gan.Networks;

/// <summary>What a network family needs to know to build a generator and a critic.</summary>
/// <param name="LatentSize">The number of the generator's inputs.</param>
/// <param name="Channels">1 (gray) or 3 (red, green, blue); for the critic of packed images, as many for each.</param>
/// <param name="ImageSize">The images' height and width: a power of two from 16 to 128.</param>
public sealed record NetworkShape(int LatentSize, int Channels, int ImageSize)
{
    /// <summary>The width of the networks: the channels of the convolution nearest to the image.</summary>
    /// <value>At least 1; the default is 64.</value>
    public int BaseChannels { get; init; } = 64;

    /// <summary>Whether the critic may use batch norm.</summary>
    /// <value>The default is false.</value>
    public bool CriticBatchNorm { get; init; }

    /// <summary>The number type in which convolutions are computed; weights and everything else stay float32.</summary>
    /// <value>Float32 (the default) or BFloat16.</value>
    public torch.ScalarType ConvolutionType { get; init; } = torch.ScalarType.Float32;
}
