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
        Oracle.AssertClose("linear.weight", linear.weight);
        Oracle.AssertClose("linear.bias", linear.bias);
        Oracle.AssertClose("conv.weight", conv.weight);
        Oracle.AssertClose("conv.bias", conv.bias);
        Oracle.AssertClose("convT.weight", transposed.weight);
        Oracle.AssertClose("convT.bias", transposed.bias);
    }

    [TestMethod]
    public void Orthogonal_rows_or_columns_are_orthonormal()
    {
        foreach (var (rows, columns) in new[] { (3L, 8L), (8L, 3L) })
        {
            var weight = nn.init.orthogonal_(empty(rows, columns), gain: 2);
            var product = rows < columns ? weight.matmul(weight.t()) : weight.t().matmul(weight);
            TensorValues.AssertClose(eye(3) * 4, product, 1e-5f);
        }
    }
}
