namespace Gan.Onnx.Tests;

[TestClass]
public class LatentSamplerTests
{
    // From a second implementation, in Python: integers for SplitMix64, statistics.NormalDist().inv_cdf for the quantile.
    [TestMethod]
    [DataRow(0ul, new[] { 0x3ec8ac46u, 0x3f0723cau, 0xbe92da64u, 0x3ece2e0bu, 0x3f4c9bebu })]
    [DataRow(1ul, new[] { 0xbeaf0369u, 0x3f255513u, 0x3cd8e913u, 0x3fba0d4fu, 0x3cf2a2acu })]
    [DataRow(42ul, new[] { 0xbece96f2u, 0x3fda06aeu, 0xbd0c2dc0u, 0xbfbf751eu, 0x3eeb0e08u })]
    [DataRow(ulong.MaxValue, new[] { 0x3ec44884u, 0xbef701e5u, 0x3e73cd26u, 0xbf4dfd88u, 0x3f15c7e1u })]
    public void Bits_are_the_same_on_every_machine(ulong seed, uint[] expected)
    {
        var latent = new float[expected.Length];
        LatentSampler.Fill(seed, latent);
        CollectionAssert.AreEqual(expected, latent.Select(BitConverter.SingleToUInt32Bits).ToArray());
    }

    [TestMethod]
    public void Longer_vector_begins_with_the_shorter_one()
    {
        float[] three = new float[3], ten = new float[10];
        LatentSampler.Fill(7, three);
        LatentSampler.Fill(7, ten);
        CollectionAssert.AreEqual(three, ten[..3]);
    }

    [TestMethod]
    public void Moments_along_a_vector_are_those_of_the_standard_normal()
    {
        var latent = new float[250_000];
        LatentSampler.Fill(3, latent);
        AssertMoments(latent);
    }

    [TestMethod]
    public void Moments_across_neighbouring_seeds_are_those_of_the_standard_normal()
    {
        var values = new float[250_000];
        for (int seed = 0; seed < values.Length; seed++)
            LatentSampler.Fill((ulong)seed, values.AsSpan(seed, 1));
        AssertMoments(values);
        double correlation = values.Zip(values.Skip(1), (a, b) => (double)a * b).Average();
        Assert.AreEqual(0, correlation, 0.01);
    }

    [TestMethod]
    public void Distribution_passes_Kolmogorov_and_Smirnov()
    {
        var latent = new float[100_000];
        LatentSampler.Fill(11, latent);
        Array.Sort(latent);
        double distance = 0;
        for (int i = 0; i < latent.Length; i++)
        {
            double cdf = NormalCdf(latent[i]);
            distance = Math.Max(distance, Math.Max(cdf - (double)i / latent.Length, (i + 1.0) / latent.Length - cdf));
        }
        // The 0.1 % point of the statistic is 1.95 / sqrt(n); a perfect grid would have 0.
        Assert.IsLessThan(1.95 / Math.Sqrt(latent.Length), distance);
        Assert.IsGreaterThan(1e-4, distance);
    }

    private static void AssertMoments(float[] values)
    {
        // About five standard errors each.
        Assert.AreEqual(0, values.Average(z => (double)z), 0.01);
        Assert.AreEqual(1, values.Average(z => Math.Pow(z, 2)), 0.014);
        Assert.AreEqual(0, values.Average(z => Math.Pow(z, 3)), 0.04);
        Assert.AreEqual(3, values.Average(z => Math.Pow(z, 4)), 0.1);
    }

    /// <summary>1/2 + phi(x) (x + x^3/3 + x^5/15 + ...).</summary>
    private static double NormalCdf(double x)
    {
        double term = x, sum = x;
        for (int k = 3; Math.Abs(term) > 1e-17; k += 2)
            sum += term *= x * x / k;
        return 0.5 + sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }
}
