using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ImagePoolTests
{
    [TestMethod]
    public void Without_room_every_image_passes()
    {
        using var pool = new ImagePool(0, new Random(1));
        CollectionAssert.AreEqual(new float[] { 0, 1, 2, 3 }, Show(pool, 0, 4));
    }

    [TestMethod]
    public void Images_pass_until_the_pool_is_full()
    {
        using var pool = new ImagePool(4, new Random(1));
        CollectionAssert.AreEqual(new float[] { 0, 1, 2, 3 }, Show(pool, 0, 4));
    }

    [TestMethod]
    public void Full_pool_shows_half_of_the_time_a_past_image_that_then_has_gone()
    {
        const int Capacity = 5, Count = 2_000;
        using var pool = new ImagePool(Capacity, new Random(1));
        List<float> shown = [];
        for (int first = 0; first < Count; first += 2)
            shown.AddRange(Show(pool, first, 2));

        int passed = Enumerable.Range(Capacity, Count - Capacity).Count(i => shown[i] == i);
        Assert.AreEqual(0.5, (double)passed / (Count - Capacity), 0.05);
        Assert.IsTrue(Enumerable.Range(0, Count).All(i => shown[i] <= i), "an image of the future");
        // The first ones pass and are kept; any other is shown at most once.
        Assert.IsTrue(shown.GroupBy(image => image).All(group => group.Count() <= (group.Key < Capacity ? 2 : 1)));
        // A past image has been kept: it was not shown when it was new.
        Assert.IsTrue(Enumerable.Range(Capacity, Count - Capacity)
            .All(i => shown[i] == i || shown[i] < Capacity || shown[(int)shown[i]] != shown[i]));
    }

    [TestMethod]
    public void What_is_kept_does_not_change_with_its_source_and_has_no_gradient()
    {
        using var pool = new ImagePool(1, new Random(3));
        using var first = zeros(new long[] { 1, 1, 2, 2 }, requires_grad: true);
        using var kept = first * 1;
        Assert.IsFalse(pool.Exchange(kept).requires_grad);
        using (no_grad())
            kept.add_(100);
        var later = Enumerable.Range(1, 20).SelectMany(i => Show(pool, i, 1)).ToArray();
        CollectionAssert.Contains(later, 0f);
        CollectionAssert.DoesNotContain(later, 100f);
    }

    /// <summary>Shows images whose pixels are their numbers, and returns the numbers of what is shown.</summary>
    private static float[] Show(ImagePool pool, int first, int count)
    {
        using var scope = NewDisposeScope();
        var images = arange(first, first + count, dtype: ScalarType.Float32).view(-1, 1, 1, 1).expand(count, 1, 2, 2).contiguous();
        return pool.Exchange(images).select(3, 1).select(2, 1).flatten().data<float>().ToArray();
    }
}
