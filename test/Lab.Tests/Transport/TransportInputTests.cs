namespace Lab.Tests;

[TestClass]
public sealed class TransportInputTests
{
    private static readonly double[,] Cost = { { 1, 2 }, { 3, 4 }, { 5, 6 } };

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    public void Costs_that_are_not_finite_are_refused(double value) =>
        Throws.Error<ArgumentException>(() => ExactTransport.Solve(new[,] { { 0, 1 }, { value, 1 } }), "cost[1, 0] must be finite, but is");

    [TestMethod]
    public void Weights_that_cannot_be_are_refused()
    {
        Throws.Error<ArgumentException>(() => ExactTransport.Solve(Cost, [1, -1, 1]), "sourceWeights[1] must be at least 0, but is -1.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(Cost, null, [double.NaN, 1]), "targetWeights[0] must be at least 0, but is NaN.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(Cost, null, [1, double.PositiveInfinity]), "targetWeights[1] must be finite");
        Throws.Error<ArgumentException>(() => ExactTransport.Solve(Cost, [1, 1]), "sourceWeights must hold 3 values, but has 2.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(Cost, [0, 0, 0]), "sourceWeights' sum must be greater than 0, but is 0.");
        Throws.Error<ArgumentException>(() => ExactTransport.Solve(Cost, [1e308, 1e308, 1e308]), "sourceWeights' sum must be finite");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(Cost, [1, 1, 1], [2, 2]),
            "sourceWeights and targetWeights must have the same mass, but have 3 and 4.");
    }

    [TestMethod]
    public void Empty_inputs_are_refused()
    {
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(new double[0, 3]), "cost's number of rows must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Solve(new double[3, 0]), "cost's number of columns must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => ExactTransport.Between(Cost, new double[0, 2]), "target's number of points");
        Throws.Error<ArgumentException>(() => ExactTransport.Between(new double[2, 0], new double[2, 0]), "source's dimension");
    }

    [TestMethod]
    public void Points_that_cannot_be_compared_are_refused()
    {
        Throws.Error<ArgumentException>(
            () => ExactTransport.Between(Cost, new double[3, 1]), "source and target must have points of one dimension, but have 2 and 1.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Between(new[,] { { 1, 2 }, { 3, 4 }, { 5, double.NaN } }, Cost),
            "source[2, 1] must be finite, but is NaN.");
        Throws.Error<ArgumentException>(
            () => ExactTransport.Between(new[,] { { 1e300 } }, new[,] { { 0.0 } }, p: 2), "cost[0, 0] must be finite");
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(double.NaN)]
    public void Powers_below_1_are_refused(double p)
    {
        Throws.Error<ArgumentException>(() => ExactTransport.Between(Cost, Cost, p), "p must be at least 1, but is");
        Throws.Error<ArgumentException>(() => ExactTransport.Solve(Cost).Distance(p), "p must be at least 1, but is");
    }
}
