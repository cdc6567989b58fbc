namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class TransportInputTests
{
    private static readonly double[,] Cost = { { 1, 2 }, { 3, 4 }, { 5, 6 } };

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    public void Costs_that_are_not_finite_are_refused(double value) =>
        AssertRefused("cost[1, 0] must be finite, but is", () => ExactTransport.Solve(new[,] { { 0, 1 }, { value, 1 } }));

    [TestMethod]
    public void Weights_that_cannot_be_are_refused()
    {
        AssertRefused("sourceWeights[1] must be at least 0, but is -1.", () => ExactTransport.Solve(Cost, [1, -1, 1]));
        AssertRefused("targetWeights[0] must be at least 0, but is NaN.", () => ExactTransport.Solve(Cost, null, [double.NaN, 1]));
        AssertRefused("targetWeights[1] must be finite", () => ExactTransport.Solve(Cost, null, [1, double.PositiveInfinity]));
        AssertRefused("sourceWeights must hold 3 values, but has 2.", () => ExactTransport.Solve(Cost, [1, 1]));
        AssertRefused("sourceWeights' sum must be greater than 0, but is 0.", () => ExactTransport.Solve(Cost, [0, 0, 0]));
        AssertRefused("sourceWeights' sum must be finite", () => ExactTransport.Solve(Cost, [1e308, 1e308, 1e308]));
        AssertRefused(
            "sourceWeights and targetWeights must have the same mass, but have 3 and 4.",
            () => ExactTransport.Solve(Cost, [1, 1, 1], [2, 2]));
    }

    [TestMethod]
    public void Empty_inputs_are_refused()
    {
        AssertRefused("cost's number of rows must be at least 1, but is 0.", () => ExactTransport.Solve(new double[0, 3]));
        AssertRefused("cost's number of columns must be at least 1, but is 0.", () => ExactTransport.Solve(new double[3, 0]));
        AssertRefused("target's number of points", () => ExactTransport.Between(Cost, new double[0, 2]));
        AssertRefused("source's dimension", () => ExactTransport.Between(new double[2, 0], new double[2, 0]));
    }

    [TestMethod]
    public void Points_that_cannot_be_compared_are_refused()
    {
        AssertRefused("source and target must have points of one dimension, but have 2 and 1.",
            () => ExactTransport.Between(Cost, new double[3, 1]));
        AssertRefused("source[2, 1] must be finite, but is NaN.",
            () => ExactTransport.Between(new[,] { { 1, 2 }, { 3, 4 }, { 5, double.NaN } }, Cost));
        AssertRefused("cost[0, 0] must be finite", () => ExactTransport.Between(new[,] { { 1e300 } }, new[,] { { 0.0 } }, p: 2));
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(double.NaN)]
    public void Powers_below_1_are_refused(double p)
    {
        AssertRefused("p must be at least 1, but is", () => ExactTransport.Between(Cost, Cost, p));
        AssertRefused("p must be at least 1, but is", () => ExactTransport.Solve(Cost).Distance(p));
    }

    internal static void AssertRefused(string message, Action action) =>
        StringAssert.Contains(Assert.Throws<ArgumentException>(action).Message, message);
}
