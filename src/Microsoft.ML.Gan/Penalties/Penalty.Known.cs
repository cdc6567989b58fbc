using System.Globalization;

namespace Microsoft.ML.Gan;

public abstract partial class Penalty
{
    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<PenaltyKind> Known { get; } =
    [
        new("clipping", "c 0.01", c => new WeightClipping(c ?? 0.01)),
        new("gradient-penalty", "lambda 10", lambda => new GradientPenalty(lambda ?? 10)),
        new("zero-centred", "lambda 10", lambda => new GradientPenalty(lambda ?? 10, center: 0)),
        new("one-sided", "lambda 10", lambda => new GradientPenalty(lambda ?? 10, oneSided: true)),
        new("dragan", "lambda 10", lambda => new Dragan(lambda ?? 10)),
        new("r1", "gamma 10", gamma => new R1(gamma ?? 10)),
        new("r2", "gamma 10", gamma => new R2(gamma ?? 10)),
        new("spectral-norm", "", _ => new SpectralNormalization()),
        new("spectral-norm-both", "", _ => new SpectralNormalization(GanPlayers.Both)),
        new("instance-noise", "sigma 0.1", sigma => new InstanceNoise(sigma ?? 0.1)),
        new("feature-matching", "lambda 1", lambda => new FeatureMatching(lambda ?? 1)),
        new("minibatch-discrimination", "", _ => new MinibatchFeatures()),
        new("minibatch-deviation", "", _ => new MinibatchDeviation()),
        new("packing", "m 2", count => count is null ? new Packing() : new Packing(Whole(count.Value))),
        new("orthogonal", "beta 0.0001", beta => new OrthogonalRegularization(beta ?? 1e-4)),
        new("logit-drift", "epsilon 0.001", epsilon => new LogitDrift(epsilon ?? 0.001)),
        new("diff-augment", "", _ => new DiffAugment()),
    ];

    /// <summary>The known penalty of "name" or "name=constant", such as "r1" or "r1=0.5".</summary>
    /// <exception cref="ArgumentException">There is none, or the constant is not one of its; the message lists the names.</exception>
    public static Penalty Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('=', 2);
        var kind = Guard.Known(Known, kind => kind.Name, parts[0], "Penalty");
        if (parts.Length == 1)
            return kind.Create(null);
        if (kind.Constant.Length == 0)
            throw new ArgumentException($"Penalty {kind.Name} must come without a constant, but has \"{parts[1]}\".");
        return double.TryParse(parts[1], CultureInfo.InvariantCulture, out double constant)
            ? kind.Create(constant)
            : throw new ArgumentException($"The constant of penalty {kind.Name} must be a number, but is \"{parts[1]}\".");
    }

    private static int Whole(double count) => count == Math.Floor(count) && Math.Abs(count) <= int.MaxValue
        ? (int)count
        : throw new ArgumentException(
            FormattableString.Invariant($"The constant of penalty packing must be a whole number, but is {count}."));
}
