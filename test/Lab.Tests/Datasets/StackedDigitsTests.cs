namespace Lab.Tests;

[TestClass]
public sealed class StackedDigitsTests
{
    private const int Pixels = StackedDigits.Side * StackedDigits.Side;

    // Ten flat images, each in the gray level of its label; three of the 0.
    private static readonly int[] _labels = [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private readonly StackedDigits _stacks = new(new DigitSet(
        [.. _labels.Select(label => Enumerable.Repeat(label / 10f, Pixels).ToArray())], _labels));

    [TestMethod]
    public void Rows_have_three_whole_digits_as_channels_and_every_digit_in_each()
    {
        float[][] rows = [.. _stacks.Load(new MLContext(), count: 400, seed: 3).GetColumn<float[]>("Image")];

        Assert.HasCount(400, rows);
        for (int channel = 0; channel < StackedDigits.Channels; channel++)
        {
            float[][] planes = [.. rows.Select(row => row[(channel * Pixels)..((channel + 1) * Pixels)])];
            Assert.IsTrue(planes.All(plane => plane.Distinct().Count() == 1));
            Assert.AreEqual(10, planes.Select(plane => plane[0]).Distinct().Count());
        }
    }

    [TestMethod]
    public void Same_seed_draws_the_same_in_each_pass_and_in_memory()
    {
        IDataView view = _stacks.Load(new MLContext(), count: 20, seed: 3);
        float[] first = [.. view.GetColumn<float[]>("Image").SelectMany(row => row)];

        CollectionAssert.AreEqual(first, view.GetColumn<float[]>("Image").SelectMany(row => row).ToArray());
        CollectionAssert.AreEqual(first, _stacks.Sample(20, seed: 3));
        CollectionAssert.AreNotEqual(first, _stacks.Sample(20, seed: 4));
    }

    [TestMethod]
    [DataRow(new[] { 0, 0, 0 }, 0, 27)]
    [DataRow(new[] { 0, 0, 7 }, 7, 9)]
    [DataRow(new[] { 1, 2, 3 }, 123, 1)]
    [DataRow(new[] { 9, 9, 0 }, 990, 3)]
    public void Mode_is_as_probable_as_its_digits_together(int[] labels, int mode, int ways)
    {
        Assert.AreEqual(mode, StackedDigits.ModeOf(labels));
        Assert.AreEqual(ways / 1728.0, _stacks.Probabilities[mode], 1e-12);
    }

    [TestMethod]
    public void Samples_of_one_mode_are_the_modes_surprise_away_from_the_data()
    {
        var coverage = StackedCoverage.Of([1, 2, 3, 1, 2, 3], _stacks.Probabilities);

        Assert.AreEqual(1, coverage.ModesFound);
        Assert.AreEqual(Math.Log(1728), coverage.ReverseKl, 1e-12);
    }

    [TestMethod]
    public void Every_way_to_stack_the_digits_covers_all_and_diverges_by_nothing()
    {
        int[] read = [.. from a in _labels from b in _labels from c in _labels from label in new[] { a, b, c } select label];

        var coverage = StackedCoverage.Of(read, _stacks.Probabilities);

        Assert.AreEqual(1000, coverage.ModesFound);
        Assert.AreEqual(0, coverage.ReverseKl, 1e-12);
    }
}
