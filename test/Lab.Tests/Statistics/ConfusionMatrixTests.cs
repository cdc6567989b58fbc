namespace Lab.Tests;

[TestClass]
public sealed class ConfusionMatrixTests
{
    // Group 0 is read as class 0 once in two, group 1 as class 2 three times in four.
    private readonly ConfusionMatrix _matrix = new([[0, 1], [2, 2, 1, 2]], classes: 3);

    [TestMethod]
    public void Share_of_own_counts_what_was_read_as_the_groups_number()
        => CollectionAssert.AreEqual(new[] { 0.5, 0.25 }, _matrix.ShareOfOwn);

    [TestMethod]
    public void Purity_is_the_share_of_the_groups_majorities()
    {
        CollectionAssert.AreEqual(new[] { 0, 2 }, _matrix.Majority);
        Assert.AreEqual((1 + 3) / 6.0, _matrix.Purity, 1e-12);
    }

    [TestMethod]
    public void Groups_of_one_class_or_none_are_pure_whichever_it_is()
        => Assert.AreEqual(1, new ConfusionMatrix([[2, 2], [0], []], classes: 3).Purity);
}
