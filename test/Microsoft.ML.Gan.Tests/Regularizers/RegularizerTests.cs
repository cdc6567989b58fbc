using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The terms without a gradient of the critic: values against plain arithmetic, gradients against finite differences.</summary>
[TestClass]
public sealed class RegularizerTests
{
    [TestMethod]
    public void Feature_matching_compares_the_means_of_what_the_head_is_given()
    {
        using var scope = NewDisposeScope();
        using var critic = Critic();
        var (real, fake) = (Batches.Doubles(5, 0.7), Batches.Doubles(3, 1.3));
        double actual = new FeatureMatching(lambda: 7).GeneratorLoss(Batches.Of(critic, real, fake)).item<double>();

        var (onReal, onFake) = (MeanFeatures(critic, real), MeanFeatures(critic, fake));
        double expected = 7 * onReal.Zip(onFake, (r, f) => (r - f) * (r - f)).Sum();
        Assert.AreEqual(expected, actual, 1e-6 * expected);
    }

    [TestMethod]
    public void Feature_matchings_gradient_reaches_the_samples()
    {
        using var scope = NewDisposeScope();
        using var critic = Critic();
        var (real, fake) = (Batches.Doubles(5, 0.7), Batches.Doubles(3, 1.3).requires_grad_());
        FiniteDifferences.AssertGradient(fake, () => new FeatureMatching().GeneratorLoss(Batches.Of(critic, real, fake)));
    }

    [TestMethod]
    public void Orthogonal_regularization_squares_the_products_of_different_rows_or_columns()
    {
        using var scope = NewDisposeScope();
        using var network = Weights();
        double actual = new OrthogonalRegularization(beta: 0.5).GeneratorLoss(Batches.Of(network, zeros(1), zeros(1)))!.item<double>();

        double expected = 0.5 * network.parameters().Where(weight => weight.shape.Length > 1).Sum(OffDiagonal);
        Assert.AreEqual(expected, actual, 1e-6 * expected);
        Assert.IsTrue(expected > 0.01, $"{expected} shows nothing");
    }

    [TestMethod]
    public void Orthogonal_regularizations_gradient_is_that_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var network = Weights();
        foreach (var weight in network.parameters().Where(weight => weight.shape.Length > 1))
            FiniteDifferences.AssertGradient(
                weight, () => new OrthogonalRegularization(beta: 0.5).GeneratorLoss(Batches.Of(network, zeros(1), zeros(1)))!);
    }

    [TestMethod]
    public void Orthogonal_regularization_of_orthogonal_weights_of_any_length_is_zero()
    {
        using var scope = NewDisposeScope();
        using var network = Linear(2, 2, dtype: ScalarType.Float64);
        using (no_grad())
            network.weight!.copy_(tensor(new[] { 3.0, 4, -8, 6 }).view(2, 2));
        Assert.AreEqual(0, new OrthogonalRegularization().GeneratorLoss(Batches.Of(network, zeros(1), zeros(1)))!.item<double>(), 1e-12);
    }

    [TestMethod]
    public void Orthogonal_regularization_is_for_the_players_it_is_asked_for()
    {
        using var scope = NewDisposeScope();
        using var network = Weights();
        using var random = new torch.Generator(1);
        foreach (var (players, ofCritic, ofGenerator) in new[]
        {
            (GanPlayers.Critic, true, false), (GanPlayers.Generator, false, true), (GanPlayers.Both, true, true),
        })
        {
            var term = new OrthogonalRegularization(players: players);
            var logits = zeros(1);
            var batch = Batches.OfLogits(network, zeros(1), zeros(1), logits, logits, random);
            Assert.AreEqual(ofCritic, term.CriticLoss(batch) is not null);
            Assert.AreEqual(ofGenerator, term.GeneratorLoss(Batches.Of(network, zeros(1), zeros(1))) is not null);
        }
    }

    [TestMethod]
    public void Logit_drift_is_the_mean_square_of_the_logits_on_data_alone()
    {
        using var scope = NewDisposeScope();
        using var random = new torch.Generator(1);
        using var critic = new TanhCritic(4);
        var (onReal, onFake) = (tensor(new[] { 3.0, -4, 0.5 }).requires_grad_(), tensor(new[] { 100.0, 100, 100 }));
        Tensor Term() => new LogitDrift(epsilon: 0.3).CriticLoss(Batches.OfLogits(critic, zeros(1), zeros(1), onReal, onFake, random));

        double expected = 0.3 * (9 + 16 + 0.25) / 3;
        Assert.AreEqual(expected, Term().item<double>(), 1e-6 * expected);
        FiniteDifferences.AssertGradient(onReal, Term);
    }

    private static TensorModule Critic() => Sequential(
        Flatten(), Linear(4, 3, dtype: ScalarType.Float64), Tanh(), Linear(3, 1, dtype: ScalarType.Float64));

    /// <summary>A matrix with fewer rows, one with fewer columns, and a kernel.</summary>
    private static TensorModule Weights() => Sequential(
        Linear(4, 2, dtype: ScalarType.Float64), Linear(2, 5, dtype: ScalarType.Float64), Conv2d(2, 3, 2, dtype: ScalarType.Float64));

    private static double[] MeanFeatures(TensorModule critic, Tensor images)
    {
        var (weight, bias) = (TanhCritic.Rows(critic.Parameter("1.weight")), critic.Parameter("1.bias").data<double>().ToArray());
        var rows = TanhCritic.Rows(images.flatten(1));
        return [.. weight.Select((w, h) => rows.Average(row => Math.Tanh(bias[h] + w.Zip(row, (a, b) => a * b).Sum())))];
    }

    private static double OffDiagonal(Tensor weight)
    {
        var rows = TanhCritic.Rows(weight.flatten(1));
        if (rows.Length > rows[0].Length)
            rows = [.. rows[0].Select((_, j) => rows.Select(row => row[j]).ToArray())];
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
            for (int j = 0; j < rows.Length; j++)
                if (i != j)
                    sum += Math.Pow(rows[i].Zip(rows[j], (a, b) => a * b).Sum(), 2);
        return sum;
    }
}
