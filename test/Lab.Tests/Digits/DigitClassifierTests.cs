namespace Lab.Tests;

[TestClass]
public sealed class DigitClassifierTests
{
    private const int Side = 16;

    private readonly MLContext _ml = new();

    [TestMethod]
    public void Held_out_real_digits_are_read_right_at_least_97_times_in_100()
    {
        var digits = new RealDigits(SharedData.FolderOrInconclusive("mnist"), Side);

        using var classifier = Train(DigitSet.Read(digits.Training), steps: 2_000);

        double accuracy = classifier.Accuracy(DigitSet.Read(digits.HeldOut));
        Console.WriteLine($"Accuracy on held-out real digits: {accuracy:P2}");
        Assert.IsGreaterThanOrEqualTo(0.97, accuracy);
    }

    [TestMethod]
    public void Other_drawn_digits_are_read_right()
    {
        using var classifier = Train(Drawn(2_000, seed: 1), steps: 150);

        Assert.IsGreaterThanOrEqualTo(0.97, classifier.Accuracy(Drawn(700, seed: 2)));
    }

    [TestMethod]
    public void Same_seed_reads_the_same_and_wrong_labels_count_as_wrong()
    {
        var digits = Drawn(600, seed: 1);
        var wrong = digits with { Labels = [.. digits.Labels.Select(label => (label + 1) % DigitSet.Classes)] };
        float[] images = [.. digits.Images.SelectMany(image => image)];
        using var one = Train(digits, steps: 60);
        using var other = Train(digits, steps: 60);

        CollectionAssert.AreEqual(one.Read(images), other.Read(images));
        Assert.IsGreaterThan(0.8, one.Accuracy(digits));
        Assert.IsLessThan(0.1, one.Accuracy(wrong));
    }

    [TestMethod]
    public void Probabilities_sum_to_one_and_are_largest_at_what_is_read()
    {
        var digits = Drawn(600, seed: 1);
        float[] images = [.. digits.Images.SelectMany(image => image)];
        using var classifier = Train(digits, steps: 60);

        float[][] probabilities = classifier.Probabilities(images);

        Assert.HasCount(600, probabilities);
        foreach (float[] row in probabilities)
            Assert.AreEqual(1, row.Sum(), 1e-5f);
        CollectionAssert.AreEqual(classifier.Read(images), probabilities.Select(row => Array.IndexOf(row, row.Max())).ToArray());
    }

    [TestMethod]
    public void Cancelled_training_ends()
        => Assert.ThrowsExactly<OperationCanceledException>(
            () => DigitClassifier.Train(Drawn(10, seed: 1), steps: 1_000_000, seed: 0, new CancellationToken(canceled: true)));

    private static DigitClassifier Train(DigitSet digits, int steps) =>
        DigitClassifier.Train(digits, steps, seed: 0, CancellationToken.None);

    private DigitSet Drawn(int count, int seed) => DigitSet.Read(_ml.Data.LoadDigits(count, seed, Side));
}
