using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class TrainTestSplitTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Split_shares_the_rows_by_the_fraction()
    {
        var split = _ml.Data.TrainTestSplit(_ml.Load(2000), testFraction: 0.25);
        int[] train = Read(split.TrainSet);
        int[] test = Read(split.TestSet);
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 2000).ToArray(), train.Concat(test).ToArray());
        Assert.AreEqual(500, test.Length, 80, "four standard deviations of a binomial");
    }

    [TestMethod]
    public void The_seed_gives_the_split()
    {
        int[] first = Read(_ml.Data.TrainTestSplit(_ml.Load(200), 0.5, seed: 1).TestSet);
        CollectionAssert.AreEqual(first, Read(_ml.Data.TrainTestSplit(_ml.Load(200), 0.5, seed: 1).TestSet));
        CollectionAssert.AreNotEqual(first, Read(_ml.Data.TrainTestSplit(_ml.Load(200), 0.5, seed: 2).TestSet));
    }

    [TestMethod]
    public void Rows_of_one_sampling_key_stay_together()
    {
        var rows = Enumerable.Range(0, 300).Select(i => new GroupRow { Group = $"g{i % 30}" });
        var split = _ml.Data.TrainTestSplit(_ml.Data.LoadFromEnumerable(rows), 0.5, samplingKeyColumnName: "Group");
        string[] train = [.. split.TrainSet.GetColumn<string>("Group").Distinct()];
        string[] test = [.. split.TestSet.GetColumn<string>("Group").Distinct()];
        Assert.AreEqual(0, train.Intersect(test).Count());
        Assert.AreEqual(30, train.Length + test.Length);
    }

    [TestMethod]
    public void Fractions_of_nothing_and_all_are_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.TrainTestSplit(_ml.Load(1), 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.TrainTestSplit(_ml.Load(1), 1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.TrainTestSplit(_ml.Load(1), samplingKeyColumnName: "Nothing"));
    }

    private static int[] Read(IDataView data) => [.. data.GetColumn<int>("Number")];

    private sealed class GroupRow
    {
        public string Group { get; set; } = "";
    }
}
