namespace Microsoft.ML.Gan;

/// <summary>What a network family needs to know to build a generator and a critic.</summary>
/// <param name="LatentSize">The number of the generator's inputs, but for its classes.</param>
/// <param name="Channels">
/// 1 (gray), 3 (red, green, blue) or 4 (with alpha); for a critic that sees more than one image, the channels of all that it sees.
/// </param>
/// <param name="ImageSize">The images' height and width: a power of two from 16 to 256.</param>
public sealed record NetworkShape(int LatentSize, int Channels, int ImageSize)
{
    /// <summary>The width of the networks: the channels of the convolution nearest to the image.</summary>
    /// <value>At least 1; the default is 64.</value>
    public int BaseChannels { get; init; } = 64;

    /// <summary>
    /// The classes on which the generator conditions its layers by itself. Its input then is (N, LatentSize + Classes), the latents and
    /// behind them the classes as one-hot rows.
    /// </summary>
    /// <value>At least 0; the default, 0, is a generator without classes.</value>
    public int Classes { get; init; }

    /// <summary>
    /// Whether the layers inside the network's blocks are to be under spectral norm. Those of a plain Sequential are put under it
    /// afterwards.
    /// </summary>
    /// <value>The default is false.</value>
    public bool SpectralNorm { get; init; }

    /// <summary>Whether the critic may use batch norm.</summary>
    /// <value>The default is false.</value>
    public bool CriticBatchNorm { get; init; }

    /// <summary>The number type in which convolutions are computed; weights and everything else stay float32.</summary>
    /// <value>Float32 (the default) or BFloat16.</value>
    public torch.ScalarType ConvolutionType { get; init; } = torch.ScalarType.Float32;

    /// <summary>
    /// The size of the generator's input: the latents, and behind them the classes where it conditions its layers on them.
    /// </summary>
    internal int GeneratorInputs => LatentSize + Classes;

    /// <exception cref="ArgumentException">The sides are not 16, 32, 64, 128 or 256.</exception>
    internal void RequireHalvings(string network)
    {
        if (ImageSize is < 16 or > 256 || !int.IsPow2(ImageSize))
            throw new ArgumentException(
                $"ImageSize must be a power of two from 16 to 256 for network '{network}', but is {ImageSize}.");
    }
}
