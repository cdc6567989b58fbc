namespace Gan.Onnx.Tests;

[TestClass]
public class GuardTests
{
    private enum Colour { Red, Green }

    [TestMethod]
    public void Values_within_their_rules_pass()
    {
        Guard.AtLeast(1, 1, "Steps");
        Guard.GreaterThan(0.001, 0, "Rate");
        Guard.InRange(0f, 0f, 1f, "Beta");
        Guard.InRange(1f, 0f, 1f, "Beta");
        Guard.InHalfOpenRange(0.0, 0, 1, "Beta1");
        Guard.Finite(float.MaxValue, "Slope");
        Guard.Defined(Colour.Green, "Colour");
        Guard.NotEmpty("x", "Name");
        Guard.Length(3, 3, "bias");
    }

    [TestMethod]
    public void Messages_are_name_rule_and_value()
    {
        Refused("Steps must be at least 1, but is 0.", () => Guard.AtLeast(0, 1, "Steps"));
        Refused("Rate must be greater than 0, but is 0.", () => Guard.GreaterThan(0.0, 0, "Rate"));
        Refused("Beta must be from 0 to 1, but is 1.5.", () => Guard.InRange(1.5, 0, 1, "Beta"));
        Refused("Beta1 must be at least 0 and less than 1, but is 1.", () => Guard.InHalfOpenRange(1.0, 0, 1, "Beta1"));
        Refused("Slope must be finite, but is Infinity.", () => Guard.Finite(float.PositiveInfinity, "Slope"));
        Refused("Colour must be one of Red, Green, but is 7.", () => Guard.Defined((Colour)7, "Colour"));
        Refused("Name must not be empty, but is null.", () => Guard.NotEmpty(null, "Name"));
        Refused("Name must not be empty, but is \" \".", () => Guard.NotEmpty(" ", "Name"));
        Refused("bias must hold 4 values, but has 3.", () => Guard.Length(3, 4, "bias"));
    }

    [TestMethod]
    public void NaN_breaks_every_rule()
    {
        Refused("Rate must be at least 0, but is NaN.", () => Guard.AtLeast(double.NaN, 0, "Rate"));
        Refused("Rate must be greater than 0, but is NaN.", () => Guard.GreaterThan(double.NaN, 0, "Rate"));
        Refused("Rate must be from 0 to 1, but is NaN.", () => Guard.InRange(double.NaN, 0, 1, "Rate"));
    }

    private static void Refused(string expected, Action check) =>
        Assert.AreEqual(expected, Assert.Throws<ArgumentException>(check).Message);
}
