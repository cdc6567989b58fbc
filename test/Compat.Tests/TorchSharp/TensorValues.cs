using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

/// <summary>What is in a tensor.</summary>
internal static class TensorValues
{
    internal static float[] Values(this Tensor tensor)
    {
        using var numbers = tensor.to(ScalarType.Float32);
        return numbers.data<float>().ToArray();
    }

    /// <summary>The only element.</summary>
    internal static float Value(this Tensor tensor) => tensor.Values().Single();

    /// <summary>0, 1, … in the order of the elements.</summary>
    internal static Tensor Counted(long rows, long columns) =>
        tensor(Enumerable.Range(0, (int)(rows * columns)).Select(i => (float)i).ToArray(), [rows, columns]);

    internal static void Same(Tensor actual, params float[] expected)
    {
        var values = actual.Values();
        Assert.HasCount(expected.Length, values);
        for (var i = 0; i < expected.Length; i++)
            Assert.AreEqual(expected[i], values[i], 1e-5f, $"[{i}]");
    }

    internal static void AssertClose(Tensor expected, Tensor actual, float tolerance = 1e-6f)
    {
        CollectionAssert.AreEqual(expected.shape, actual.shape);
        var (left, right) = (expected.Values(), actual.Values());
        for (var i = 0; i < left.Length; i++)
            Assert.AreEqual(left[i], right[i], tolerance, $"[{i}]");
    }

    internal static bool IsDisposed(this Tensor tensor)
    {
        try
        {
            tensor.numel();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
