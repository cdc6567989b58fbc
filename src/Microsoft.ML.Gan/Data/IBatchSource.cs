namespace Microsoft.ML.Gan;

/// <summary>Where the critic's data come from.</summary>
internal interface IBatchSource
{
    /// <summary>The next batch, in new tensors.</summary>
    Batch Next(torch.Device device);
}
