using TorchSharp;
using static Compat.Tests.TorchSharp.TensorValues;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class TensorFunctionTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Further_functions_are_of_each_element()
    {
        var x = tensor(new float[] { 0.25f, 1, 4 });
        Same(x.sin().square() + x.cos().square(), 1, 1, 1);
        CollectionAssert.AreEqual(x.shape, randn_like(x).shape);
    }

    [TestMethod]
    public void Distributions_are_over_one_dimension()
    {
        var x = tensor(new float[,] { { 0, MathF.Log(3) }, { 1, 1 } });
        Same(x.softmax(1), 0.25f, 0.75f, 0.5f, 0.5f);
    }

    [TestMethod]
    public void Copies_are_laid_along_a_dimension()
    {
        var x = Counted(2, 3);
        Same(x.repeat(1, 2).select(0, 0), 0, 1, 2, 0, 1, 2);
    }

    [TestMethod]
    public void Products_of_batches_are_of_their_matrices()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 9 } });
        Same(x.unsqueeze(0).bmm(x.t().unsqueeze(0)), 14, 41, 41, 122);
    }

    [TestMethod]
    public void Spreads_are_over_n_or_one_less()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 12 } });
        Same(x.std(0, unbiased: false), 1.5f, 1.5f, 4.5f);
        Same(x.std([0, 1], keepdim: true), MathF.Sqrt(15.5f));
        Same(x.std(unbiased: false).square(), 15.5f * 5 / 6);
    }
}
