namespace Lab;

/// <summary>The value of the original GAN's game, from a discriminator's logits l.</summary>
internal static class LogisticValue
{
    /// <summary>V = mean log sigma(l) over data + mean log(1 - sigma(l)) over samples: on average at most 2 JS - 2 log 2.</summary>
    /// <param name="real">The logits on data.</param>
    /// <param name="fake">The logits on samples.</param>
    public static double Of(double[] real, double[] fake) => -real.Average(logit => Softplus(-logit)) - fake.Average(Softplus);

    /// <summary>The Jensen-Shannon divergence that such a value stands for, V/2 + log 2: from minus infinity to log 2.</summary>
    public static double JensenShannon(double value) => value / 2 + Math.Log(2);

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
