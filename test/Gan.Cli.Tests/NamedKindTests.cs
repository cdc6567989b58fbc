using Microsoft.ML.Gan;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class NamedKindTests
{
    [TestMethod]
    public void Every_known_kind_is_what_its_name_asks_for_and_its_name_with_the_constant_that_it_states()
    {
        AssertParsed(Regularizer.Known, kind => kind.Name);
        AssertParsed(Augmentation.Known, kind => kind.Name);
        AssertParsed(NetworkChange.Known, kind => kind.Name);
    }

    [TestMethod]
    public void A_constant_changes_the_kinds_main_one_alone()
    {
        Assert.AreEqual(new R1(0.5), Term("r1=0.5"));
        Assert.AreEqual(new WeightClipping(2e-3), Term("weight-clipping=2e-3"));
        Assert.AreEqual(new GradientPenalty(4, center: 0), Term("zero-centered-gradient-penalty=4"));
        Assert.AreEqual(new GradientPenalty(4, oneSided: true), Term("one-sided-gradient-penalty=4"));
        Assert.AreEqual(new Dragan(3), Term("dragan=3"));
        Assert.AreEqual(new Packing(3), Image("packing=3"));
        Assert.AreEqual(new InstanceNoise(0.2), Image("instance-noise=0.2"));
        Assert.AreEqual(new MinibatchDiscrimination(7), Network("minibatch-discrimination=7"));
        Assert.AreEqual(new SpectralNorm(GanPlayers.Both), Network("spectral-norm-both"));
    }

    [TestMethod]
    public void A_kind_is_described_by_its_name_and_its_constant()
    {
        Assert.AreEqual("r1 (gamma 10)", new NamedKind<Regularizer>(new R1(), "r1").ToString());
        Assert.AreEqual("packing (degree 2)", new NamedKind<Augmentation>(new Packing(), "packing").ToString());
        Assert.AreEqual("spectral-norm", new NamedKind<NetworkChange>(new SpectralNorm(), "spectral-norm").ToString());
    }

    [TestMethod]
    [DataRow("r1=", "The constant of r1 must be a number such as 0.001, but is ''.")]
    [DataRow("r1=ten", "The constant of r1 must be a number such as 0.001, but is 'ten'.")]
    [DataRow("r1=1=2", "The constant of r1 must be a number such as 0.001, but is '1=2'.")]
    [DataRow("r1=0,5", "The constant of r1 must be a number such as 0.001, but is '0,5'.")]
    [DataRow("r1=0", "Gamma must be greater than 0, but is 0.")]
    [DataRow("r1=NaN", "Gamma must be greater than 0, but is NaN.")]
    [DataRow("r1=1e999", "Gamma must be finite, but is Infinity.")]
    public void Bad_constants_are_refused(string text, string message) =>
        Assert.AreEqual(message, Assert.Throws<ArgumentException>(() => Term(text)).Message);

    [TestMethod]
    [DataRow("packing=2.5", "The constant of packing must be a whole number, but is 2.5.")]
    [DataRow("packing=1e300", "The constant of packing must be a whole number, but is 1E+300.")]
    [DataRow("packing=NaN", "The constant of packing must be a whole number, but is NaN.")]
    [DataRow("packing=1", "PackingDegree must be at least 2, but is 1.")]
    [DataRow("diff-augment=1", "diff-augment must come without a constant, but has \"1\".")]
    public void Bad_constants_of_images_are_refused(string text, string message) =>
        Assert.AreEqual(message, Assert.Throws<ArgumentException>(() => Image(text)).Message);

    [TestMethod]
    [DataRow("", "")]
    [DataRow("R1", "R1")]
    [DataRow("dropout=0.5", "dropout")]
    public void Unknown_names_are_told_the_known_ones(string text, string name)
    {
        var message = Assert.ThrowsExactly<ArgumentException>(() => Term(text)).Message;
        Assert.AreEqual($"--regularizer must be one of {string.Join(", ", Regularizer.Names)}, but is \"{name}\".", message);
    }

    private static void AssertParsed<T>(IReadOnlyList<T> known, Func<T, string> nameOf) where T : class
    {
        foreach (var kind in known)
        {
            Assert.AreEqual(kind, Parse(known, nameOf, nameOf(kind)));
            if (new NamedKind<T>(kind, nameOf(kind)).ToString().TrimEnd(')').Split(" (") is [var name, var constant])
                Assert.AreEqual(kind, Parse(known, nameOf, $"{name}={constant.Split(' ')[1]}"));
        }
    }

    private static Regularizer Term(string text) => Parse(Regularizer.Known, kind => kind.Name, text, "--regularizer");

    private static Augmentation Image(string text) => Parse(Augmentation.Known, kind => kind.Name, text);

    private static NetworkChange Network(string text) => Parse(NetworkChange.Known, kind => kind.Name, text);

    private static T Parse<T>(IReadOnlyList<T> known, Func<T, string> nameOf, string text, string option = "--option") where T : class =>
        NamedKind<T>.Parse(known, nameOf, option, text);
}
