using System.Runtime.InteropServices;
using Compat.Tests.Conformance;
using TorchSharp;
using static Compat.Tests.TorchSharp.Waves;
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
        var (a, b) = (Ones(2, 3), Ones(4, 5));
        var error = Assert.ThrowsExactly<ExternalException>(() => nn.functional.linear(a, b));
        StringAssert.Contains(error.Message, "2x3 and 5x4");
        Assert.AreEqual(before + 2, Tensor.TotalCount);
        Assert.AreEqual(6f, a.sum().Value());
    }

    [TestMethod]
    public void An_error_in_place_is_an_exception_too()
    {
        var error = Assert.ThrowsExactly<ExternalException>(() => Ones(2).add_(Ones(3)));
        StringAssert.Contains(error.Message, "must match the size");
    }

    // The real one ends the process.
    [TestMethod, CompatOnly]
    public void The_gradient_of_what_has_none_is_an_exception_not_the_end()
    {
        var error = Assert.ThrowsExactly<ExternalException>(() => autograd.grad([Ones(1)], [Ones(1)]));
        StringAssert.Contains(error.Message, "does not require grad");
    }

    // The real one ends the process.
    [TestMethod, CompatOnly]
    public void The_gradient_with_respect_to_an_unused_input_is_an_exception_or_null()
    {
        var (used, unused) = (Ones(1).requires_grad_(), Ones(1).requires_grad_());
        var y = used * 2;
        var error = Assert.ThrowsExactly<ExternalException>(() => autograd.grad([y], [unused], retain_graph: true));
        StringAssert.Contains(error.Message, "allow_unused=True");
        var gradients = autograd.grad([y], [used, unused], allow_unused: true);
        Assert.AreEqual(2f, gradients[0].Value());
        Assert.IsNull(gradients[1]);
    }

    [TestMethod]
    public void A_second_pass_through_a_freed_graph_is_an_exception()
    {
        var x = Ones(1).requires_grad_();
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
                var error = Assert.ThrowsExactly<ExternalException>(() => nn.functional.linear(Ones(1, n), Ones(1, n + 1)));
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
        Assert.ThrowsExactly<InvalidOperationException>(() => Ones(1).to(DeviceType.CUDA));
        Assert.ThrowsExactly<InvalidOperationException>(() => InitializeDeviceType(DeviceType.CUDA));
        Assert.ThrowsExactly<ArgumentException>(() => new Device("gpu"));
        Assert.ThrowsExactly<FormatException>(() => new Device("cuda:x"));
    }

    [TestMethod]
    public void Values_that_are_read_must_be_of_the_tensors_type_and_place()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Ones(2).data<double>());
        Assert.ThrowsExactly<ArgumentException>(() => Ones(2).item<float>());
        Assert.ThrowsExactly<InvalidOperationException>(() => Ones(2, 3).t().bytes.Length);
        Assert.ThrowsExactly<ArgumentException>(() => tensor(new float[5], [2, 3]));
    }

    // The real one names them.
    [TestMethod, CompatOnly]
    public void Names_of_dimensions_are_refused() => Assert.ThrowsExactly<NotSupportedException>(() => zeros([1], names: ["N"]));
}
