namespace Microsoft.ML.Gan;

/// <summary>Where the critic's data come from.</summary>
internal interface IBatchSource
{
    /// <summary>The next batch, in new tensors.</summary>
    Batch Next(torch.Device device);
}

/// <summary>Rows of the data.</summary>
/// <param name="Images">(N, C, H, W), in [-1, 1].</param>
/// <param name="Labels">The index of each row's class, (N), Int64; zeros where there are no classes.</param>
internal readonly record struct Batch(Tensor Images, Tensor Labels) : IDisposable
{
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }
}
