namespace Lab.Tests;

[TestClass]
public sealed class BilinearRateTests
{
    [TestMethod]
    [DataRow(0.01)]
    [DataRow(0.3)]
    [DataRow(1)]
    public void Rates_are_the_closed_forms(double eta)
    {
        double square = eta * eta;
        AreEqual(Math.Sqrt(1 + square), GameDynamics.Simultaneous, eta);
        AreEqual(Math.Sqrt(1 - square + square * square), GameDynamics.Extragradient, eta);
        AreEqual(1, GameDynamics.Alternating, eta);
        // An alternating step turns by theta with cos theta = 1 - eta²/2; half-way to where five of them lead is |cos(5 theta / 2)| away.
        AreEqual(Math.Pow(Math.Abs(Math.Cos(2.5 * Math.Acos(1 - square / 2))), 0.2), GameDynamics.Lookahead, eta);
    }

    [TestMethod]
    public void Optimistic_steps_converge_up_to_one_over_the_root_of_three()
    {
        // Below 1/2 the modulus squared is (1 + sqrt(1 - 4 eta²)) / 2.
        AreEqual(Math.Sqrt(0.9), GameDynamics.Optimistic, 0.3);
        AreEqual(Math.Sqrt(0.5), GameDynamics.Optimistic, 0.5);
        AreEqual(1, GameDynamics.Optimistic, 1 / Math.Sqrt(3));
    }

    [TestMethod]
    public void Alternating_steps_above_two_spiral_out()
        // l² - (2 - 9) l + 1
        => AreEqual((7 + Math.Sqrt(45)) / 2, GameDynamics.Alternating, 3);

    [TestMethod]
    public void All_known_dynamics_have_a_rate()
    {
        foreach (GameDynamics dynamics in GameDynamics.Known)
            Assert.IsTrue(BilinearRate.Of(dynamics, 0.1) is > 0.9 and < 1.1, dynamics.Name);
    }

    private static void AreEqual(double expected, GameDynamics dynamics, double eta)
        => Assert.AreEqual(expected, BilinearRate.Of(dynamics, eta), 1e-12, dynamics.Name);
}
