namespace Microsoft.ML.Gan;

/// <summary>The options of TrainCycleGan.</summary>
public sealed record CycleGanOptions : TranslationOptions
{
    private const int LargeImage = 256;

    /// <summary>The view of the images to translate to; null, the default, where they are in another column of the same view.</summary>
    public IDataView? TargetData { get; init; }

    /// <summary>The residual blocks of a translator.</summary>
    /// <value>From 1 to 64; or null, the default, for the paper's 9 from 256 pixels on, and 6 for smaller images.</value>
    public int? Blocks { get; init; }

    /// <summary>lambda, the weight of the mean absolute error of an image that was translated there and back.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double CycleWeight { get; init; } = 10;

    /// <summary>The weight of the mean absolute change of an image by the translator to its own domain.</summary>
    /// <value>At least 0; the default is 5.</value>
    public double IdentityWeight { get; init; } = 5;

    /// <summary>The past translations of each direction that its critic is shown again (Shrivastava et al., arXiv:1612.07828).</summary>
    /// <value>At least 0; the default is 50.</value>
    public int PoolSize { get; init; } = 50;

    internal override bool HasTargetData => TargetData is not null;

    internal override IDataView TargetDataOf(IDataView input) => TargetData ?? input;

    internal override TranslatorModels Train(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, Action<TranslatorModels> rehearse) =>
        TranslationTraining.RunCycleGan(input, target, this, rehearse);

    internal int BlocksFor(int imageSize) => Blocks ?? (imageSize >= LargeImage ? 9 : 6);

    internal override void Validate()
    {
        base.Validate();
        if (Blocks is int blocks)
            Guard.InRange(blocks, 1, 64, nameof(Blocks));
        SingleGuard.Positive(CycleWeight, nameof(CycleWeight));
        SingleGuard.NotNegative(IdentityWeight, nameof(IdentityWeight));
        Guard.AtLeast(PoolSize, 0, nameof(PoolSize));
    }
}
