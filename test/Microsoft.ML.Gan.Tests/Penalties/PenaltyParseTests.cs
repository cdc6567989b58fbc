namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class PenaltyParseTests
{
    [TestMethod]
    public void Every_known_kind_is_found_by_its_name_with_the_constant_that_it_states()
    {
        foreach (var kind in Penalty.Known)
        {
            var plain = Penalty.Parse(kind.Name);
            if (kind.Constant.Split(' ') is not [_, var constant])
            {
                Assert.AreEqual("", kind.Constant, kind.Name);
                continue;
            }
            var stated = Penalty.Parse($"{kind.Name}={constant}");
            Assert.AreEqual(plain.GetType(), stated.GetType());
            foreach (var property in plain.GetType().GetProperties())
                Assert.AreEqual(property.GetValue(plain), property.GetValue(stated), $"{kind.Name}, {property.Name}");
        }
    }

    [TestMethod]
    public void A_constant_is_the_kinds_main_one()
    {
        Assert.AreEqual(0.5, ((R1)Penalty.Parse("r1=0.5")).Gamma);
        Assert.AreEqual(2e-3, ((WeightClipping)Penalty.Parse("clipping=2e-3")).Bound);
        Assert.AreEqual(3, ((Packing)Penalty.Parse("packing=3")).Count);
        Assert.AreEqual(0.2, ((InstanceNoise)Penalty.Parse("instance-noise=0.2")).Sigma);
        var zeroCentred = (GradientPenalty)Penalty.Parse("zero-centred=4");
        Assert.AreEqual((4, 0, false), (zeroCentred.Lambda, zeroCentred.Center, zeroCentred.OneSided));
        Assert.IsTrue(((GradientPenalty)Penalty.Parse("one-sided")).OneSided);
        Assert.AreEqual(GanPlayers.Both, ((SpectralNormalization)Penalty.Parse("spectral-norm-both")).Players);
    }

    [TestMethod]
    [DataRow("r1=", "The constant of penalty r1 must be a number, but is \"\".")]
    [DataRow("r1=ten", "The constant of penalty r1 must be a number, but is \"ten\".")]
    [DataRow("r1=1=2", "The constant of penalty r1 must be a number, but is \"1=2\".")]
    [DataRow("r1=0", "Gamma must be greater than 0, but is 0.")]
    [DataRow("r1=NaN", "Gamma must be greater than 0, but is NaN.")]
    [DataRow("r1=1e999", "Gamma must be finite, but is Infinity.")]
    [DataRow("packing=2.5", "The constant of penalty packing must be a whole number, but is 2.5.")]
    [DataRow("packing=1e300", "The constant of penalty packing must be a whole number, but is 1E+300.")]
    [DataRow("packing=NaN", "The constant of penalty packing must be a whole number, but is NaN.")]
    [DataRow("packing=1", "Count must be at least 2, but is 1.")]
    [DataRow("diff-augment=1", "Penalty diff-augment must come without a constant, but has \"1\".")]
    public void Bad_constants_are_refused(string text, string message) =>
        Assert.AreEqual(message, Assert.Throws<ArgumentException>(() => Penalty.Parse(text)).Message);

    [TestMethod]
    [DataRow("", "")]
    [DataRow("R1", "R1")]
    [DataRow("dropout=0.5", "dropout")]
    public void Unknown_names_are_told_the_known_ones(string text, string name)
    {
        var message = Assert.ThrowsExactly<ArgumentException>(() => Penalty.Parse(text)).Message;
        var names = string.Join(", ", Penalty.Known.Select(kind => kind.Name));
        Assert.AreEqual($"Penalty must be one of {names}, but is \"{name}\".", message);
        StringAssert.Contains(message, "clipping, gradient-penalty, zero-centred");
    }
}
