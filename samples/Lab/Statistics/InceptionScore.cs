namespace Lab;

/// <summary>
/// How sure a classifier is of samples, and how many classes they have: exp(E KL(p(y|x) || p(y))), where p(y) is the mean of the
/// p(y|x). It is 1 where all samples are read alike, and the number of classes where each is read without doubt and all are as many
/// (Salimans et al., arXiv:1606.03498, there with Inception as the classifier).
/// </summary>
internal static class InceptionScore
{
    /// <summary>The score of samples.</summary>
    /// <param name="probabilities">p(y|x): for each sample the classes' probabilities, which sum to 1.</param>
    public static double Of(IReadOnlyList<float[]> probabilities)
    {
        double[] marginal = [.. Enumerable.Range(0, probabilities[0].Length).Select(y => probabilities.Average(row => (double)row[y]))];
        return Math.Exp(probabilities.Average(row => row.Zip(marginal, Divergence).Sum()));
    }

    private static double Divergence(float p, double marginal) => p == 0 ? 0 : p * Math.Log(p / marginal);
}
