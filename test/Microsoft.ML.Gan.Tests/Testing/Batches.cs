using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What regularizers look at.</summary>
internal static class Batches
{
    public static CriticBatch Of(TensorModule critic, Tensor real, Tensor fake, torch.Generator random) =>
        OfLogits(critic, real, fake, critic.call(real).flatten(), critic.call(fake).flatten(), random);

    public static CriticBatch OfLogits(
        TensorModule critic, Tensor real, Tensor fake, Tensor realLogits, Tensor fakeLogits, torch.Generator random) => new()
        {
            Critic = critic,
            Real = real,
            Fake = fake,
            RealLogits = realLogits,
            FakeLogits = fakeLogits,
            Random = random,
        };

    public static GeneratorBatch Of(TensorModule network, Tensor real, Tensor fake) =>
        new() { Generator = network, Critic = network, Fake = fake, Real = () => real };

    /// <summary>Images of shape (count, 2, 1, 2) in double.</summary>
    public static Tensor Doubles(int count, double frequency) => tensor(TanhCritic.Wave(count * 4, frequency)).view(count, 2, 1, 2);
}
