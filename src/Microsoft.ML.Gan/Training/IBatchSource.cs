namespace Microsoft.ML.Gan.Training;

/// <summary>Where the critic's data come from.</summary>
internal interface IBatchSource
{
    /// <summary>The next batch, as a new tensor of shape (N, C, H, W).</summary>
    Tensor Next(torch.Device device);
}
