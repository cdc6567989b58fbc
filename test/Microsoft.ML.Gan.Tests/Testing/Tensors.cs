namespace Microsoft.ML.Gan.Tests;

internal static class Tensors
{
    /// <summary>Fails unless both have one shape, and values that differ by at most the tolerance times the largest expected one.</summary>
    public static void AssertClose(Tensor expected, Tensor actual, double tolerance)
    {
        CollectionAssert.AreEqual(expected.shape, actual.shape);
        double scale = expected.abs().max().item<float>();
        double error = (expected - actual).abs().max().item<float>();
        Assert.IsTrue(error <= tolerance * Math.Max(scale, 1e-6), $"error {error} at scale {scale}");
    }
}
