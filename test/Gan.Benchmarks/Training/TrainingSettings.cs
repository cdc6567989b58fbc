namespace Gan.Benchmarks;

/// <summary>One training run to measure: WGAN-GP on DCGAN networks, batches of 64, five critic steps.</summary>
internal sealed record TrainingSettings
{
    /// <summary>An IDX file of images.</summary>
    public required string Data { get; init; }

    /// <summary>The networks' width.</summary>
    public required int Base { get; init; }

    /// <summary>Generator steps to measure.</summary>
    public required int Steps { get; init; }

    /// <summary>Generator steps before those.</summary>
    public int WarmUp { get; init; } = 3;

    /// <summary>libtorch's threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Whether convolutions are computed in bfloat16.</summary>
    public bool Bfloat16 { get; init; }

    /// <summary>Where to train.</summary>
    public string Device { get; init; } = "cpu";
}
