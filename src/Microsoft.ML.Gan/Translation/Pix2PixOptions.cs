namespace Microsoft.ML.Gan;

/// <summary>The options of TrainPix2Pix.</summary>
public sealed record Pix2PixOptions : TranslationOptions
{
    /// <summary>How often the U-Net halves the sides. Images to translate must have sides that are multiples of 2^Depth.</summary>
    /// <value>At least 2; or null, the default, for down to a single pixel, but at most 8 times, as in the paper.</value>
    public int? Depth { get; init; }

    /// <summary>
    /// The probability with which values in the innermost three levels are dropped in training: the paper's noise. Served translations
    /// have none of it, so that the same image is always translated in the same way.
    /// </summary>
    /// <value>From 0 up to, but not, 1; the default is 0.5.</value>
    public double Dropout { get; init; } = 0.5;

    /// <summary>lambda, the weight of the mean absolute error of the translation.</summary>
    /// <value>Greater than 0; the default is 100.</value>
    public double ReconstructionWeight { get; init; } = 100;

    internal override TranslatorModels Train(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, Action<TranslatorModels> rehearse) =>
        TranslationTraining.RunPix2Pix(input.Data, input.Column, target.Column, this, rehearse);

    internal int DepthFor(int imageSize) => Depth ?? Math.Min(int.Log2(imageSize), 8);

    internal override void Validate()
    {
        base.Validate();
        if (Depth is int depth)
            Guard.InRange(depth, 2, 8, nameof(Depth));
        Guard.InHalfOpenRange(Dropout, 0, 1, nameof(Dropout));
        SingleGuard.Positive(ReconstructionWeight, nameof(ReconstructionWeight));
    }
}
