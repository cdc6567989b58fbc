using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What penalties are asked about.</summary>
internal static class Batches
{
    public static CriticBatch Of(TensorModule critic, Tensor real, Tensor fake, torch.Generator random) =>
        new(critic, real, fake, critic.call(real).flatten(), critic.call(fake).flatten(), random);

    /// <summary>Images of shape (count, 2, 1, 2) in double.</summary>
    public static Tensor Doubles(int count, double frequency) => tensor(TanhCritic.Wave(count * 4, frequency)).view(count, 2, 1, 2);
}
