using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class DataViewTypeTests
{
    [TestMethod]
    public void Vectors_are_equal_by_item_type_and_dimensions()
    {
        var type = new VectorDataViewType(NumberDataViewType.Single, 2, 3);
        Assert.AreEqual(type, new VectorDataViewType(NumberDataViewType.Single, ImmutableArray.Create(2, 3)));
        Assert.AreNotEqual(type, new VectorDataViewType(NumberDataViewType.Single, 6));
        Assert.AreNotEqual(type, new VectorDataViewType(NumberDataViewType.Double, 2, 3));
    }

    [TestMethod]
    public void Vector_of_no_size_may_vary()
    {
        var known = new VectorDataViewType(NumberDataViewType.Single, 2, 3);
        var varying = new VectorDataViewType(NumberDataViewType.Single);
        Assert.AreEqual((6, true), (known.Size, known.IsKnownSize));
        Assert.AreEqual((0, false), (varying.Size, varying.IsKnownSize));
        Assert.AreEqual(typeof(VBuffer<float>), varying.RawType);
    }

    [TestMethod]
    public void Types_print_as_the_real_ones_do()
    {
        Assert.AreEqual("Vector<Single, 2, 3>", new VectorDataViewType(NumberDataViewType.Single, 2, 3).ToString());
        Assert.AreEqual("Vector<Byte>", new VectorDataViewType(NumberDataViewType.Byte).ToString());
        Assert.AreEqual("Key<UInt32, 0-9>", new KeyDataViewType(typeof(uint), 10).ToString());
        Assert.AreEqual("String", TextDataViewType.Instance.ToString());
    }

    [TestMethod]
    public void Key_takes_unsigned_types_and_counts_that_fit()
    {
        Assert.AreEqual(255UL, new KeyDataViewType(typeof(byte), 255).Count);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new KeyDataViewType(typeof(byte), 256));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new KeyDataViewType(typeof(byte), 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new KeyDataViewType(typeof(int), 10));
    }
}
