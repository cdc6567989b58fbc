using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class VBufferTests
{
    private static VBuffer<float> Sparse => new(5, 2, [7, 8], [1, 4]);

    [TestMethod]
    public void Sparse_vector_shows_defaults_between_its_values()
    {
        CollectionAssert.AreEqual(new float[] { 0, 7, 0, 0, 8 }, Sparse.DenseValues().ToArray());
        var copy = new float[6];
        Sparse.CopyTo(copy, 1, defaultValue: -1);
        CollectionAssert.AreEqual(new float[] { 0, -1, 7, -1, -1, 8 }, copy);
        Assert.AreEqual((8f, 0f), (Sparse.GetItemOrDefault(4), Sparse.GetItemOrDefault(0)));
        CollectionAssert.AreEqual(new[] { 1, 4 }, Sparse.Items().Select(item => item.Key).ToArray());
        Assert.AreEqual(5, Sparse.Items(all: true).Count());
    }

    [TestMethod]
    public void CopyTo_keeps_the_arrays_of_a_destination_with_room()
    {
        var values = new float[10];
        var destination = new VBuffer<float>(10, values);
        new VBuffer<float>(3, [1, 2, 3]).CopyTo(ref destination);
        CollectionAssert.AreEqual(new float[] { 1, 2, 3 }, destination.DenseValues().ToArray());
        Assert.AreEqual(1, values[0]);
    }

    [TestMethod]
    public void CopyToDense_makes_a_sparse_vector_dense()
    {
        VBuffer<float> dense = default;
        Sparse.CopyToDense(ref dense);
        Assert.IsTrue(dense.IsDense);
        CollectionAssert.AreEqual(new float[] { 0, 7, 0, 0, 8 }, dense.GetValues().ToArray());
    }

    [TestMethod]
    public void Editor_reuses_room_and_says_when_it_could_not()
    {
        VBuffer<int> vector = default;
        var first = VBufferEditor.Create(ref vector, 4);
        Assert.IsTrue(first.CreatedNewValues);
        first.Values.Fill(3);
        vector = first.Commit();
        var second = VBufferEditor.Create(ref vector, 2);
        Assert.IsFalse(second.CreatedNewValues);
        Assert.AreEqual((2, 3), (second.Values.Length, second.Values[1]));
    }

    [TestMethod]
    public void Editor_truncates_to_a_sparse_vector()
    {
        VBuffer<int> vector = default;
        var editor = VBufferEditor.Create(ref vector, 4, valuesCount: 2);
        (editor.Indices[0], editor.Values[0]) = (3, 9);
        CollectionAssert.AreEqual(new[] { 0, 0, 0, 9 }, editor.CommitTruncated(1).DenseValues().ToArray());
    }

    [TestMethod]
    public void Vector_refuses_too_few_values()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new VBuffer<int>(3, [1, 2]));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Sparse.GetItemOrDefault(5));
    }
}
