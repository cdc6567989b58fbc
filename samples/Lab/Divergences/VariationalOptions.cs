namespace Lab;

/// <summary>How <see cref="VariationalDivergence"/> trains T.</summary>
internal sealed record VariationalOptions
{
    /// <summary>The units of each hidden layer of T's network.</summary>
    /// <value>At least 1 each; the default is 64 and 64.</value>
    public IReadOnlyList<int> HiddenSizes { get; init; } = [64, 64];

    /// <summary>The steps of the optimizer, Adam with betas 0.9 and 0.999.</summary>
    /// <value>At least 1; the default is 2,000.</value>
    public int Steps { get; init; } = 2000;

    /// <summary>The rows of either sample in a step, drawn with replacement.</summary>
    /// <value>At least 1; the default is 512.</value>
    public int BatchSize { get; init; } = 512;

    /// <summary>The first step's learning rate, which falls to 0 on half a cosine wave.</summary>
    /// <value>Greater than 0; the default is 0.003.</value>
    public double LearningRate { get; init; } = 3e-3;

    /// <summary>The steps from one look at the validation rows to the next.</summary>
    /// <value>At least 1; the default is 100.</value>
    public int ValidationInterval { get; init; } = 100;

    /// <summary>Determines the split, the initial weights and the batches.</summary>
    /// <value>The default is 0.</value>
    public int Seed { get; init; }

    public void Validate()
    {
        for (int i = 0; i < HiddenSizes.Count; i++)
            Guard.AtLeast(HiddenSizes[i], 1, $"{nameof(HiddenSizes)}[{i}]");
        Guard.AtLeast(Steps, 1, nameof(Steps));
        Guard.AtLeast(BatchSize, 1, nameof(BatchSize));
        Guard.AtLeast(ValidationInterval, 1, nameof(ValidationInterval));
        Guard.Positive(LearningRate, nameof(LearningRate));
    }
}
