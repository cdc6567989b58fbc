using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

/// <summary>libtorch's errors are exceptions with its own words, and the process lives.</summary>
[TestClass]
public class ErrorTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Shapes_that_do_not_fit_are_named()
    {
        var before = Tensor.TotalCount;
        var (a, b) = (ones(2, 3), ones(4, 5));
        var error = Assert.ThrowsExactly<ExternalException>(() => a.mm(b));
        StringAssert.Contains(error.Message, "2x3 and 4x5");
        Assert.AreEqual(before + 2, Tensor.TotalCount);
        Assert.AreEqual(6f, a.sum().ToSingle());
    }

    [TestMethod]
    public void An_error_in_place_is_an_exception_too()
    {
        var error = Assert.ThrowsExactly<ExternalException>(() => ones(2).add_(ones(3)));
        StringAssert.Contains(error.Message, "must match the size");
    }

    [TestMethod]
    public void The_gradient_of_what_has_none_is_an_exception_not_the_end()
    {
        var error = Assert.ThrowsExactly<ExternalException>(() => autograd.grad([ones(1)], [ones(1)]));
        StringAssert.Contains(error.Message, "does not require grad");
    }

    [TestMethod]
    public void The_gradient_with_respect_to_an_unused_input_is_an_exception_or_null()
    {
        var (used, unused) = (ones(1).requires_grad_(), ones(1).requires_grad_());
        var y = used * 2;
        var error = Assert.ThrowsExactly<ExternalException>(() => autograd.grad([y], [unused], retain_graph: true));
        StringAssert.Contains(error.Message, "allow_unused=True");
        var gradients = autograd.grad([y], [used, unused], allow_unused: true);
        Assert.AreEqual(2f, gradients[0].ToSingle());
        Assert.IsNull(gradients[1]);
    }

    [TestMethod]
    public void A_second_pass_through_a_freed_graph_is_an_exception()
    {
        var x = ones(1).requires_grad_();
        var y = (x * x).sum();
        y.backward();
        var error = Assert.ThrowsExactly<ExternalException>(y.backward);
        StringAssert.Contains(error.Message, "second time");
    }

    [TestMethod]
    public void Each_thread_has_its_own_last_error()
    {
        Parallel.For(2, 10, n =>
        {
            for (var i = 0; i < 20; i++)
            {
                using var scope = NewDisposeScope();
                var error = Assert.ThrowsExactly<ExternalException>(() => ones(1, n).mm(ones(n + 1, 1)));
                StringAssert.Contains(error.Message, $"1x{n} and {n + 1}x1");
            }
        });
    }

    [TestMethod]
    public void A_device_that_is_not_there_is_an_exception()
    {
        if (cuda.is_available())
            Assert.Inconclusive("There is a CUDA device.");
        Assert.AreEqual(0, cuda.device_count());
        Assert.ThrowsExactly<ExternalException>(() => ones(1).cuda());
        Assert.ThrowsExactly<InvalidOperationException>(() => InitializeDeviceType(DeviceType.CUDA));
        Assert.ThrowsExactly<ArgumentException>(() => device("gpu"));
        Assert.ThrowsExactly<ArgumentException>(() => device("cuda:x"));
    }

    [TestMethod]
    public void Values_that_are_read_must_be_of_the_tensors_type_and_place()
    {
        Assert.ThrowsExactly<ArgumentException>(() => ones(2).data<double>());
        Assert.ThrowsExactly<ArgumentException>(() => ones(2).item<float>());
        Assert.ThrowsExactly<InvalidOperationException>(() => ones(2, 3).t().bytes.Length);
        Assert.ThrowsExactly<ArgumentException>(() => tensor(new float[5], [2, 3]));
        Assert.ThrowsExactly<NotSupportedException>(() => ones([1], names: ["N"]));
    }
}
