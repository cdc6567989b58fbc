namespace Lab.Tests;

[TestClass]
public sealed class InceptionScoreTests
{
    [TestMethod]
    public void Is_1_where_all_samples_are_read_alike()
        => Assert.AreEqual(1, InceptionScore.Of([[0.25f, 0.75f, 0], [0.25f, 0.75f, 0]]), 1e-12);

    [TestMethod]
    public void Is_the_number_of_classes_where_each_is_read_without_doubt_and_equally_often()
        => Assert.AreEqual(3, InceptionScore.Of([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), 1e-12);

    [TestMethod]
    public void Is_the_exponential_of_the_mean_divergence_from_the_mean()
    {
        // The mean is (5/8, 3/8).
        double first = 0.75 * Math.Log(0.75 / 0.625) + 0.25 * Math.Log(0.25 / 0.375);
        double second = 0.5 * Math.Log(0.5 / 0.625) + 0.5 * Math.Log(0.5 / 0.375);

        Assert.AreEqual(Math.Exp((first + second) / 2), InceptionScore.Of([[0.75f, 0.25f], [0.5f, 0.5f]]), 1e-12);
    }
}
