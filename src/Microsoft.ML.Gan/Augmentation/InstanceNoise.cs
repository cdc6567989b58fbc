using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Instance noise (Sønderby et al., arXiv:1610.04490; Arjovsky and Bottou, arXiv:1701.04862): the critic sees data and samples through
/// noise N(0, s²), so that their supports overlap; s falls in a straight line from sigma to 0.
/// </summary>
public sealed record InstanceNoise : Augmentation
{
    /// <summary>Creates the augmentation.</summary>
    /// <param name="sigma">The noise's standard deviation at the start. Pixels range from -1 to 1.</param>
    /// <param name="until">The part of the run at the end of which there is none left.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public InstanceNoise(double sigma = 0.1, double until = 1)
    {
        SingleGuard.Positive(sigma, nameof(Sigma));
        Guard.GreaterThan(until, 0, nameof(Until));
        Guard.InRange(until, 0, 1, nameof(Until));
        (Sigma, Until) = (sigma, until);
    }

    /// <inheritdoc/>
    public override string Name => "instance-noise";

    /// <summary>The noise's standard deviation at the start.</summary>
    /// <value>Greater than 0; the default is 0.1.</value>
    public double Sigma { get; }

    /// <summary>The part of the run at the end of which there is none left.</summary>
    /// <value>Greater than 0, at most 1, the default.</value>
    public double Until { get; }

    /// <summary>The noise's standard deviation in the course of the run.</summary>
    /// <param name="progress">The part of the run that is over.</param>
    public double GetSigma(double progress) => Sigma * Math.Max(0, 1 - progress / Until);

    /// <inheritdoc/>
    public override Tensor Apply(Tensor images, double progress, torch.Generator random)
    {
        if (GetSigma(progress) is not (> 0 and var sigma))
            return images;
        using var scope = NewDisposeScope();
        var noise = randn(images.shape, dtype: images.dtype, device: images.device, generator: random);
        return (images + noise * sigma).MoveToOuterDisposeScope();
    }
}
