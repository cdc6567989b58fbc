using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class ConcurrencyTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Four_threads_with_cursors_of_their_own_read_the_same()
    {
        var data = Pipeline(_ml.Load(2000));
        var sums = new long[4];
        Parallel.For(0, 4, i => sums[i] = data.GetColumn<int[]>("Both").Sum(pair => (long)pair[0] + pair[1]));
        long expected = Enumerable.Range(0, 2000).Sum(i => (long)i + i * i);
        CollectionAssert.AreEqual(Enumerable.Repeat(expected, 4).ToArray(), sums);
    }

    [TestMethod]
    public void The_cursors_of_a_set_can_be_read_in_parallel()
    {
        var data = Pipeline(_ml.Data.Cache(_ml.Load(2000)));
        var column = data.Schema["Both"];
        var cursors = data.GetRowCursorSet([column], 4);
        Assert.AreEqual(4, cursors.Length);
        long sum = 0;
        Parallel.ForEach(cursors, cursor =>
        {
            using (cursor)
            {
                var get = cursor.GetGetter<VBuffer<int>>(column);
                VBuffer<int> pair = default;
                while (cursor.MoveNext())
                {
                    get(ref pair);
                    Interlocked.Add(ref sum, pair.GetItemOrDefault(0) + pair.GetItemOrDefault(1));
                }
            }
        });
        Assert.AreEqual(Enumerable.Range(0, 2000).Sum(i => (long)i + i * i), sum);
    }

    [TestMethod]
    public void A_cache_is_filled_once_by_many_threads()
    {
        var source = new CountingDataView(_ml.Load(500));
        var cache = _ml.Data.Cache(source);
        Parallel.For(0, 8, _ => Assert.AreEqual(500, cache.GetColumn<int>("Number").Count()));
        Assert.AreEqual(1, source.Disposals.Count);
    }

    private IDataView Pipeline(IDataView data)
        => _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(Numbers.Square, null)
            .Append(_ml.Transforms.Concatenate("Both", "Number", "Square"))
            .Fit(data).Transform(data);
}
