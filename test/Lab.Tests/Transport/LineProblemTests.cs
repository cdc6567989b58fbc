namespace Lab.Tests;

[TestClass]
public sealed class LineProblemTests
{
    [TestMethod]
    public void Uniform_has_the_middles_of_cells_in_any_order()
    {
        LineProblem problem = LineProblem.Uniform(50, new Random(1));

        for (int i = 0; i < 50; i++)
        {
            Assert.AreEqual((i + 0.5) / 50, problem.X.Order().ElementAt(i), 1e-15);
            Assert.AreEqual(1 + (i + 0.5) / 50, problem.Y.Order().ElementAt(i), 1e-15);
            Assert.AreEqual(0.02, problem.SourceMasses[i]);
            Assert.AreEqual(0.02, problem.TargetMasses[i]);
        }
        CollectionAssert.AreNotEqual(problem.X.Select(x => x + 1).ToArray(), problem.Y);
    }

    [TestMethod]
    public void Random_has_places_and_masses_of_its_own_with_a_sum_of_one()
    {
        LineProblem problem = LineProblem.Random(30, 40, new Random(1));

        foreach (var (places, masses, count) in new[] { (problem.X, problem.SourceMasses, 30), (problem.Y, problem.TargetMasses, 40) })
        {
            Assert.HasCount(count, places.Distinct());
            Assert.HasCount(count, masses.Distinct());
            Assert.IsTrue(places.All(place => place is >= 0 and < 1) && masses.All(mass => mass >= 0));
            Assert.AreEqual(1, masses.Sum(), 1e-12);
        }
    }

    [TestMethod]
    public void Cost_is_the_squared_distance()
    {
        double[,] cost = new LineProblem([0, 3], [0.5, 0.5], [1, -2, 5], [0.2, 0.3, 0.5]).Cost();

        CollectionAssert.AreEqual(new double[,] { { 1, 4, 25 }, { 4, 25, 4 } }, cost);
    }

    [TestMethod]
    public void Solver_and_closed_form_agree_on_an_example_by_hand()
    {
        // In order: 0.25 from 0 to 1, 0.25 from 0 to 2, 0.5 from 4 to 2.
        var problem = new LineProblem([4, 0], [0.5, 0.5], [1, 2], [0.25, 0.75]);

        Assert.AreEqual(0.25 * 1 + 0.25 * 4 + 0.5 * 4, problem.ClosedForm(), 1e-12);
        Assert.AreEqual(0.25 * 1 + 0.25 * 4 + 0.5 * 4, problem.Solve().Cost, 1e-12);
    }
}
