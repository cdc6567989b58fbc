using TorchSharp;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class RandomTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void A_seed_gives_PyTorchs_numbers()
    {
        manual_seed(7);
        Oracle.AssertClose("randn", randn(3, 5));
        Oracle.AssertClose("rand", rand(20));
        Oracle.AssertClose("randperm", randperm(10));
        Oracle.AssertClose("normal", empty(17).normal_(2, 3));
    }

    [TestMethod]
    public void A_generator_gives_PyTorchs_numbers_whatever_the_default_one_does()
    {
        using var generator = new Generator(11);
        manual_seed(99);
        Oracle.AssertClose("generator", randn(6, generator: generator));
    }

    [TestMethod]
    public void A_seed_gives_PyTorchs_initial_values()
    {
        manual_seed(3);
        using var linear = nn.Linear(3, 4);
        using var conv = nn.Conv2d(2, 3, 3);
        using var transposed = nn.ConvTranspose2d(2, 3, 4);
        using var embedding = nn.Embedding(4, 3);
        Oracle.AssertClose("linear.weight", linear.weight);
        Oracle.AssertClose("linear.bias", linear.bias);
        Oracle.AssertClose("conv.weight", conv.weight);
        Oracle.AssertClose("conv.bias", conv.bias);
        Oracle.AssertClose("convT.weight", transposed.weight);
        Oracle.AssertClose("convT.bias", transposed.bias);
        Oracle.AssertClose("embedding.weight", embedding.weight);
    }

    [TestMethod]
    public void A_restored_state_repeats_the_numbers()
    {
        using var generator = new Generator(5);
        randn(10, generator: generator);
        var state = generator.get_state();
        var first = randn(10, generator: generator);
        Assert.IsFalse(first.allclose(randn(10, generator: generator)));
        generator.set_state(state);
        Assert.IsTrue(first.allclose(randn(10, generator: generator), 0, 0));
    }

    [TestMethod]
    public void The_default_state_can_be_restored_too()
    {
        manual_seed(1);
        var state = get_rng_state();
        var first = rand(4);
        set_rng_state(state);
        Assert.IsTrue(first.allclose(rand(4), 0, 0));
        Assert.AreEqual(1, Generator.Default.initial_seed());
    }

    [TestMethod]
    public void Orthogonal_rows_or_columns_are_orthonormal()
    {
        foreach (var (rows, columns) in new[] { (3L, 8L), (8L, 3L) })
        {
            var weight = nn.init.orthogonal_(empty(rows, columns), gain: 2);
            var product = rows < columns ? weight.mm(weight.t()) : weight.t().mm(weight);
            Assert.IsTrue(product.allclose(eye(3) * 4, 1e-5, 1e-5));
        }
    }
}
