using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// The codes of an InfoGAN in a row: the one-hot rows of the categorical codes in their order, then the continuous codes in [-1, 1].
/// </summary>
/// <param name="Categorical">The number of categories of each categorical code.</param>
/// <param name="Continuous">The number of continuous codes.</param>
internal sealed record LatentCodes(IReadOnlyList<int> Categorical, int Continuous)
{
    public static LatentCodes None { get; } = new([], 0);

    /// <summary>The length of the row.</summary>
    public int Size => Categorical.Sum() + Continuous;

    /// <summary>
    /// The codes' entropy H(c) in nats: log K for each categorical code of K categories, log 2 for each continuous one, all uniform.
    /// </summary>
    public double Entropy => Categorical.Sum(categories => Math.Log(categories)) + Continuous * Math.Log(2);

    /// <summary>Uniformly drawn codes, (count, size).</summary>
    public Tensor Draw(int count, Device device, torch.Generator random)
    {
        using var scope = NewDisposeScope();
        return cat([.. Categorical.Select(OneHotRows), Uniform(Continuous) * 2 - 1], 1).MoveToOuterDisposeScope();

        Tensor Uniform(long columns) => rand(new long[] { count, columns }, dtype: ScalarType.Float32, device: device, generator: random);

        // The largest numbers below 1 may round up to the number of categories.
        Tensor OneHotRows(int categories)
        {
            var drawn = (Uniform(1) * categories).to(ScalarType.Int64).clamp(max: categories - 1).flatten();
            return nn.functional.one_hot(drawn, categories).to(ScalarType.Float32);
        }
    }

    /// <summary>The columns of the categorical codes, one part each, and of the continuous ones.</summary>
    public (Tensor[] Categorical, Tensor Continuous) Split(Tensor rows)
    {
        long start = 0;
        var categorical = new Tensor[Categorical.Count];
        for (int i = 0; i < categorical.Length; i++)
        {
            categorical[i] = rows.narrow(1, start, Categorical[i]);
            start += Categorical[i];
        }
        return (categorical, rows.narrow(1, start, Continuous));
    }
}
