namespace Gan.Onnx.Tests;

[TestClass]
public class TruncationTests
{
    // From a second implementation, in Python: statistics.NormalDist().cdf and inv_cdf.
    [TestMethod]
    [DataRow(0ul, 0.5, new[] { 0x3e1660deu, 0x3e4703b8u, 0xbdde5305u, 0x3e1a51b2u, 0x3e8f5a05u })]
    [DataRow(1ul, 2.0, new[] { 0xbea6c14eu, 0x3f1cc343u, 0x3ccf09f0u, 0x3fa9b16du, 0x3ce797abu })]
    [DataRow(42ul, 0.7, new[] { 0xbe510698u, 0x3f20ecb7u, 0xbc90aa02u, 0xbf17b47bu, 0x3e6c6f73u })]
    public void Bits_are_the_same_on_every_machine(ulong seed, double truncation, uint[] expected)
    {
        var latent = new float[expected.Length];
        LatentSampler.Fill(seed, latent, truncation);
        CollectionAssert.AreEqual(expected, latent.Select(BitConverter.SingleToUInt32Bits).ToArray());
    }

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(0.7)]
    [DataRow(2.0)]
    public void Values_fill_the_interval_with_the_variance_of_the_truncated_normal(double truncation)
    {
        var latent = new float[100_000];
        LatentSampler.Fill(1, latent, truncation);
        Assert.IsLessThanOrEqualTo(truncation, latent.Max(MathF.Abs));
        Assert.IsGreaterThan(0.99 * truncation, latent.Max());
        Assert.IsLessThan(-0.99 * truncation, latent.Min());
        Assert.AreEqual(Variance(truncation), latent.Average(z => (double)z * z), 0.02 * truncation * truncation);
        Assert.AreEqual(0, latent.Average(z => (double)z), 0.02 * truncation);
    }

    [TestMethod]
    public void Bound_that_nothing_exceeds_changes_no_bit()
    {
        float[] plain = new float[1000], truncated = new float[1000];
        LatentSampler.Fill(5, plain);
        LatentSampler.Fill(5, truncated, truncation: 20);
        CollectionAssert.AreEqual(plain, truncated);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-1.0)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void Bound_must_be_positive(double truncation)
    {
        Throws.Error<ArgumentException>(() => LatentSampler.Fill(0, new float[1], truncation), "truncation must be");
        Throws.Error<ArgumentException>(new GeneratorServingOptions { Truncation = truncation }.Validate, "Truncation must be");
    }

    /// <summary>The mean of z² over |z| at most t, by the midpoint rule.</summary>
    private static double Variance(double truncation)
    {
        double mass = 0, moment = 0;
        for (int i = 0; i < 10_000; i++)
        {
            double z = (i + 0.5) / 10_000 * truncation, density = Math.Exp(-z * z / 2);
            (mass, moment) = (mass + density, moment + z * z * density);
        }
        return moment / mass;
    }
}
