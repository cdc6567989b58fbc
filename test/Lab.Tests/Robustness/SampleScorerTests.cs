namespace Lab.Tests;

[TestClass]
public sealed class SampleScorerTests
{
    private const int Pixels = DigitPool.Side * DigitPool.Side;

    private static readonly DigitPool _digits = new(seed: 0);
    private static readonly float[] _others = _digits.Training[..(DigitPool.Compared * Pixels)];

    [TestMethod]
    public void Other_digits_are_as_good_as_the_data()
    {
        SampleScore score = _digits.Scorer.Score(_others);

        Assert.AreEqual(0, score.Score, 0.02);
        Assert.AreEqual(1, score.Diversity, 0.02);
        Assert.IsFalse(score.IsCollapsed);
    }

    [TestMethod]
    public void Mean_image_is_collapsed()
    {
        float[] mean = [.. Enumerable.Range(0, Pixels).Select(pixel => _others.Where((_, i) => i % Pixels == pixel).Average())];

        SampleScore score = _digits.Scorer.Score(Repeated(mean));

        Assert.AreEqual(1, score.Score, 0.02);
        Assert.AreEqual(0, score.Diversity, 1e-6);
        Assert.IsTrue(score.IsCollapsed);
    }

    [TestMethod]
    public void One_digit_alone_is_worse_than_the_mean_image()
    {
        SampleScore score = _digits.Scorer.Score(Repeated(_others[..Pixels]));

        Assert.IsTrue(score.Score > 1.5);
        Assert.IsTrue(score.IsCollapsed);
    }

    [TestMethod]
    public void Blurred_digits_are_between()
    {
        float[] mean = [.. Enumerable.Range(0, Pixels).Select(pixel => _others.Where((_, i) => i % Pixels == pixel).Average())];

        SampleScore score = _digits.Scorer.Score([.. _others.Select((value, i) => (value + mean[i % Pixels]) / 2)]);

        Assert.IsTrue(score.Score is > 0.1 and < 0.3);
        Assert.AreEqual(0.5, score.Diversity, 0.02);
        Assert.IsFalse(score.IsCollapsed);
    }

    [TestMethod]
    public void Numbers_that_are_not_finite_are_collapsed()
    {
        float[] samples = [.. _others];
        samples[^1] = float.NaN;

        Assert.IsTrue(double.IsNaN(_digits.Scorer.Score(samples).Score));
        Assert.IsTrue(_digits.Scorer.Score(samples).IsCollapsed);
    }

    [TestMethod]
    [DataRow(0.99, 0.25, false)]
    [DataRow(1, 0.25, true)]
    [DataRow(0.99, 0.24, true)]
    public void Collapse_is_a_score_of_one_or_a_quarter_of_the_diversity(double score, double diversity, bool collapsed)
        => Assert.AreEqual(collapsed, new SampleScore(score, diversity).IsCollapsed);

    private static float[] Repeated(float[] image) => [.. Enumerable.Repeat(image, DigitPool.Compared).SelectMany(values => values)];
}
