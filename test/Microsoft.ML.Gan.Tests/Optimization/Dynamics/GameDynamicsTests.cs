namespace Microsoft.ML.Gan.Tests;

/// <summary>What each kind of dynamics does on min_x max_y xy, step by step.</summary>
[TestClass]
public sealed class GameDynamicsTests
{
    private const double Eta = 0.1;

    private static readonly SgdSettings Sgd = new() { LearningRate = Eta };

    [TestMethod]
    public void Simultaneous_steps_spiral_out()
    {
        var path = Play(GameDynamics.Simultaneous, Sgd, 50);
        AssertRates(path, Math.Sqrt(1 + Eta * Eta));
        // After two steps from (1, 0): (1 - eta², 2 eta).
        var two = Play(GameDynamics.Simultaneous, Sgd, 2, x: 1, y: 0)[^1];
        Assert.AreEqual(1 - Eta * Eta, two.X, 1e-12);
        Assert.AreEqual(2 * Eta, two.Y, 1e-12);
    }

    [TestMethod]
    public void Alternating_steps_circle()
    {
        var path = Play(GameDynamics.Alternating, Sgd, 1000);
        Assert.IsTrue(path.All(point => Norm(point) is > 0.9 and < 1.1));
        // x² + y² + eta x y is what they keep: the critic moves first.
        foreach (var (x, y) in path)
            Assert.AreEqual(Kept(path[0].X, path[0].Y), Kept(x, y), 1e-9);

        static double Kept(double x, double y) => x * x + y * y + Eta * x * y;
    }

    [TestMethod]
    public void Extragradient_contracts()
    {
        var path = Play(GameDynamics.Extragradient, Sgd, 1500);
        AssertRates(path, Math.Sqrt(1 - Eta * Eta + Math.Pow(Eta, 4)));
        Assert.IsTrue(Norm(path[^1]) < 1e-3);
    }

    [TestMethod]
    public void Optimistic_steps_follow_their_recurrence_and_converge()
    {
        var path = Play(GameDynamics.Optimistic, Sgd, 1500);
        var (x, y) = path[0];
        double lastX = y, lastY = x;
        foreach (var point in path.Skip(1))
        {
            var (gradientX, gradientY) = (y, x);
            // The first step is plain: there is no gradient before it.
            x -= Eta * (2 * gradientX - lastX);
            y += Eta * (2 * gradientY - lastY);
            (lastX, lastY) = (gradientX, gradientY);
            Assert.AreEqual(x, point.X, 1e-12);
            Assert.AreEqual(y, point.Y, 1e-12);
        }
        Assert.IsTrue(Norm(path[^1]) < 1e-3);
    }

    [TestMethod]
    public void Lookahead_goes_half_way_every_five_alternating_steps_and_converges()
    {
        var path = Play(GameDynamics.Lookahead, Sgd, 1500);
        var (x, y) = path[0];
        var slow = (X: x, Y: y);
        for (int step = 1; step < path.Count; step++)
        {
            y += Eta * x;
            x -= Eta * y;
            if (step % 5 == 0)
                slow = (x, y) = (slow.X + (x - slow.X) / 2, slow.Y + (y - slow.Y) / 2);
            Assert.AreEqual(x, path[step].X, 1e-12);
            Assert.AreEqual(y, path[step].Y, 1e-12);
        }
        Assert.IsTrue(Norm(path[^1]) < 1e-3);
    }

    [TestMethod]
    public void Optimistic_Adam_is_the_papers()
    {
        // arXiv:1711.00141, algorithm 1: w -= 2 eta m/(sqrt v + epsilon) - eta m'/(sqrt v' + epsilon), ' for the step before.
        var settings = new AdamSettings { LearningRate = 0.05, Beta1 = 0.5, Beta2 = 0.9 };
        var path = Play(GameDynamics.Optimistic, settings, 40);
        var (x, y) = path[0];
        var (adamX, adamY) = (new PlainAdam(settings), new PlainAdam(settings));
        double? lastX = null, lastY = null;
        foreach (var point in path.Skip(1))
        {
            var (stepX, stepY) = (adamX.Step(y), adamY.Step(-x));
            x -= 2 * stepX - (lastX ?? stepX);
            y -= 2 * stepY - (lastY ?? stepY);
            (lastX, lastY) = (stepX, stepY);
            Assert.AreEqual(x, point.X, 1e-9);
            Assert.AreEqual(y, point.Y, 1e-9);
        }
    }

    [TestMethod]
    public void Steps_of_the_optimizer_are_what_dynamics_are_made_of()
    {
        foreach (var dynamics in GameDynamics.Known)
            foreach (var optimizer in OptimizerSettings.Known)
                Assert.IsTrue(Play(dynamics, optimizer, 20).Distinct().Count() == 21, $"{dynamics.Name} over {optimizer.Name}");
    }

    private static List<(double X, double Y)> Play(
        GameDynamics dynamics, OptimizerSettings settings, int steps, double x = 0.6, double y = 0.8)
    {
        using var game = new BilinearGame(dynamics, settings, x, y);
        List<(double X, double Y)> path = [(x, y)];
        for (int i = 0; i < steps; i++)
        {
            game.Step();
            path.Add(game.Point);
        }
        return path;
    }

    private static double Norm((double X, double Y) point) => Math.Sqrt(point.X * point.X + point.Y * point.Y);

    private static void AssertRates(List<(double X, double Y)> path, double expected)
    {
        for (int i = 1; i < path.Count; i++)
            Assert.AreEqual(expected, Norm(path[i]) / Norm(path[i - 1]), 1e-9, $"step {i}");
    }

    private sealed class PlainAdam(AdamSettings settings)
    {
        private double _mean, _square;
        private int _steps;

        public double Step(double gradient)
        {
            _steps++;
            _mean = settings.Beta1 * _mean + (1 - settings.Beta1) * gradient;
            _square = settings.Beta2 * _square + (1 - settings.Beta2) * gradient * gradient;
            double mean = _mean / (1 - Math.Pow(settings.Beta1, _steps));
            double square = _square / (1 - Math.Pow(settings.Beta2, _steps));
            return settings.LearningRate * mean / (Math.Sqrt(square) + 1e-8);
        }
    }
}
