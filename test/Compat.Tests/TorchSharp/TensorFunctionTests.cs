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
        Same(x.rsqrt() * x.sqrt(), 1, 1, 1);
        Same(x.sin().square() + x.cos().square(), 1, 1, 1);
        Same((x * 10).round(), 2, 10, 40);
        Same(x.round(1), 0.2f, 1, 4);
        Same((-x).sign(), -1, -1, -1);
        Same(x.floor(), 0, 1, 4);
        Same(x.masked_fill(x > 0.5, 7), 0.25f, 7, 7);
        Same(x.lerp(zeros(3), tensor(0.5f)), 0.125f, 0.5f, 2);
        Same(where(x < 2, x, zeros_like(x)), 0.25f, 1, 0);
        Same(full_like(x, 3), 3, 3, 3);
        CollectionAssert.AreEqual(x.shape, randn_like(x).shape);
        Assert.IsLessThan(1f, rand_like(x).max().Value());
        Same(linspace(0, 1, 3), 0, 0.5f, 1);
    }

    [TestMethod]
    public void Distributions_are_over_one_dimension()
    {
        var x = tensor(new float[,] { { 0, MathF.Log(3) }, { 1, 1 } });
        Same(x.softmax(1), 0.25f, 0.75f, 0.5f, 0.5f);
        Same(x.log_softmax(1).exp(), 0.25f, 0.75f, 0.5f, 0.5f);
        Same(x.logsumexp(1), MathF.Log(4), 1 + MathF.Log(2));
        Same(nn.functional.one_hot(tensor(new long[] { 2, 0 }), 3), 0, 0, 1, 1, 0, 0);
    }

    [TestMethod]
    public void Parts_and_copies_are_laid_along_a_dimension()
    {
        var x = Counted(2, 3);
        Same(x.chunk(2)[1], 3, 4, 5);
        Same(x.split([1, 2], 1)[1], 1, 2, 4, 5);
        Same(x.split(2, 1)[1], 2, 5);
        Same(x.unbind(1)[2], 2, 5);
        Same(x.repeat(1, 2).select(0, 0), 0, 1, 2, 0, 1, 2);
        Same(x.repeat_interleave(2, 1).select(0, 0), 0, 0, 1, 1, 2, 2);
        Same(x.repeat_interleave(2), 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        Same(tensor(new float[,] { { 1 }, { 2 } }).expand_as(x), 1, 1, 1, 2, 2, 2);
        Same(x.tril(), 0, 0, 0, 3, 4, 0);
    }

    [TestMethod]
    public void Elements_are_gathered_and_scattered_by_their_numbers()
    {
        var (x, places) = (Counted(2, 3), tensor(new long[,] { { 2, 0 }, { 1, 1 } }));
        Same(x.gather(1, places), 2, 0, 4, 4);
        Same(x.scatter(1, places, full_like(x, -1)), -1, 1, -1, 3, -1, 5);
        Same(x, 0, 1, 2, 3, 4, 5);
        Assert.AreSame(x, x.scatter_(1, places, zeros(2, 3)));
        Same(x, 0, 1, 0, 3, 0, 5);
        Same(x.scatter_add_(1, places, ones_like(x)), 1, 1, 1, 3, 2, 5);
    }

    [TestMethod]
    public void Running_sums_orders_and_places_are_along_a_dimension()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 9 } });
        Same(x.cumsum(1), 1, 3, 6, 4, 9, 18);
        Same(x.cumprod(1), 1, 2, 6, 4, 20, 180);
        Same(x.flatten().sort(descending: true).Values, 9, 5, 4, 3, 2, 1);
        Same(x.argmax(), 5);
        Same(x.argmin(0), 0, 0, 0);
        Same(x.argmax(1, keepdim: true), 2, 2);
        Same(x.amax(0), 4, 5, 9);
        Same(x.norm(1), MathF.Sqrt(14), MathF.Sqrt(122));
        Same(x.norm(), MathF.Sqrt(136));
        Same(x.unsqueeze(0).bmm(x.t().unsqueeze(0)), 14, 41, 41, 122);
    }

    [TestMethod]
    public void Spreads_are_over_n_or_one_less()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 12 } });
        Same(x.var(1), 1, 19);
        Same(x.std(0, unbiased: false), 1.5f, 1.5f, 4.5f);
        Same(x.std([0, 1], keepdim: true), MathF.Sqrt(15.5f));
        Same(x.var(), 15.5f);
        Same(x.std(unbiased: false).square(), 15.5f * 5 / 6);
    }
}
