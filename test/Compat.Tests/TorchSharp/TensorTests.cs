using TorchSharp;
using static Compat.Tests.TorchSharp.TensorValues;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class TensorTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Operators_take_tensors_and_numbers_on_either_side()
    {
        var x = tensor(new float[] { 1, 2, 4 });
        Same(x + 1, 2, 3, 5);
        Same(1 + x, 2, 3, 5);
        Same(x - 1.0, 0, 1, 3);
        Same(1f - x, 0, -1, -3);
        Same(x * 2L, 2, 4, 8);
        Same(x / 2, 0.5f, 1, 2);
        Same(4 / x, 4, 2, 1);
        Same(-x + x * x - x / x, -1, 1, 11);
        Same(x > 1, 0, 1, 1);
        Same(x <= tensor(new float[] { 4, 2, 1 }), 1, 1, 0);
    }

    [TestMethod]
    public void Whole_numbers_stay_whole()
    {
        Assert.AreEqual(ScalarType.Int64, (tensor(new long[] { 1 }) + 1).dtype);
        Assert.AreEqual(ScalarType.Float32, (tensor(new long[] { 1 }) + 1.5).dtype);
        Assert.AreEqual(ScalarType.Float64, tensor(1.0).dtype);
        Assert.AreEqual(ScalarType.Float32, full(2, 1.0).dtype);
    }

    [TestMethod]
    public void In_place_functions_change_and_return_the_tensor()
    {
        var x = tensor(new float[] { 1, 4, 9 });
        Assert.AreSame(x, x.add_(1).mul_(2).add_(tensor(-1f), 4));
        Same(x, 0, 6, 16);
        Same(x.zero_().fill_(-2).mul_(x).clamp_(max: 3), 3, 3, 3);
    }

    [TestMethod]
    public void Clamping_takes_either_bound_or_both()
    {
        var x = tensor(new float[] { -2, 0, 2 });
        Same(x.clamp(min: -1), -1, 0, 2);
        Same(x.clamp(max: 1), -2, 0, 1);
        Same(x.clamp(-1, 1), -1, 0, 1);
    }

    [TestMethod]
    public void Functions_are_of_each_element()
    {
        var x = tensor(new float[] { 0.25f, 1, 4 });
        Same(x.exp(), MathF.Exp(0.25f), MathF.E, MathF.Exp(4));
        Same(tensor(1e-12).expm1() * 1e12, 1);
        Same(x.pow(0.5), 0.5f, 1, 2);
        Same(x.pow(tensor(new float[] { 1, 7, 2 })), 0.25f, 1, 16);
        Same((x - 1).relu(), 0, 0, 3);
        Same(x.sub_(0.25).sub_(tensor(1f)), -1, -0.25f, 2.75f);
    }

    [TestMethod]
    public void Products_are_of_matrices_and_vectors()
    {
        var x = Counted(2, 3);
        Same(x.unsqueeze(0).matmul(eye(3)), 0, 1, 2, 3, 4, 5);
    }

    [TestMethod]
    public void Sequences_are_whole_numbers()
    {
        Same(arange(3), 0, 1, 2);
        Same(arange(1, 4), 1, 2, 3);
        Same(arange(0, 1, 0.5), 0, 0.5f);
        Same(eye(2, 3), 1, 0, 0, 0, 1, 0);
        Assert.AreEqual(ScalarType.Int64, arange(3).dtype);
        using var generator = new Generator(1);
        var drawn = randint(-2, 3, [1000], generator: generator);
        Assert.AreEqual(ScalarType.Int64, drawn.dtype);
        Same(drawn.min(), -2);
        Same(drawn.max(), 2);
    }

    [TestMethod]
    public void Reductions_are_over_all_or_some_dimensions()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 9 } });
        Same(x.sum(), 24);
        Same(x.sum(1), 6, 18);
        Same(x.mean([0], keepdim: true), 2.5f, 3.5f, 6);
        Same(x.max(), 9);
        Same(x.max(1).values, 3, 9);
        Same(x.max(1).indexes, 2, 2);
        Same(x.min(), 1);
        Same(x.min(0).values, 1, 2, 3);
        Same(x.min(tensor(3f)), 1, 2, 3, 3, 3, 3);
        Same(x.gt(0).all(), 1);
        Same(x.gt(4).all(1), 0, 0);
    }

    [TestMethod]
    public void Shapes_change_without_the_elements()
    {
        var x = Counted(2, 3);
        CollectionAssert.AreEqual(new long[] { 3, 2 }, x.t().shape);
        Same(x.permute(1, 0).reshape(-1), 0, 3, 1, 4, 2, 5);
        Same(x.transpose(0, 1), 0, 3, 1, 4, 2, 5);
        Same(x.flip(1), 2, 1, 0, 5, 4, 3);
        Same(nn.functional.pad(x, [1, 0, 0, 1], value: 9), 9, 0, 1, 2, 9, 3, 4, 5, 9, 9, 9, 9);
        CollectionAssert.AreEqual(new long[] { 2, 1, 3 }, x.unsqueeze(1).shape);
        CollectionAssert.AreEqual(new long[] { 2, 4, 3 }, x.unsqueeze(1).expand(-1, 4, -1).shape);
        Same(x.narrow(1, 1, 2), 1, 2, 4, 5);
        Same(x.select(0, 1), 3, 4, 5);
        Same(x.index_select(1, tensor(new long[] { 2, 0 })), 2, 0, 5, 3);
        Same(cat([x, x], 1).select(0, 0), 0, 1, 2, 0, 1, 2);
        Same(stack([x, x])[1, 0], 0, 1, 2);
    }

    [TestMethod]
    public void Indices_may_be_numbers_ranges_and_tensors()
    {
        var x = Counted(3, 4);
        Same(x[1], 4, 5, 6, 7);
        Same(x[1, 2], 6);
        Same(x[-1, 1..3], 9, 10);
        Same(x[1.., ^1], 7, 11);
        Same(x[x > 9], 10, 11);
        Same(x[tensor(new long[] { 2, 0 })].select(1, 0), 8, 0);
        x[0] = tensor(-1f);
        x[2, 2..] = tensor(0f);
        Same(x, -1, -1, -1, -1, 4, 5, 6, 7, 8, 9, 0, 0);
    }

    [TestMethod]
    public void Elements_are_read_in_order_whatever_the_strides()
    {
        var x = Counted(2, 3).t();
        CollectionAssert.AreEqual(new float[] { 0, 3, 1, 4, 2, 5 }, x.data<float>().ToArray());
        CollectionAssert.AreEqual(new float[] { 0, 3, 1, 4, 2, 5 }, x.data<float>().ToList());
    }

    [TestMethod]
    public void Bytes_are_the_tensors_memory()
    {
        var x = zeros(2);
        x.bytes = new byte[] { 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40 };
        Same(x, 1, 2);
        Assert.ThrowsExactly<ArgumentException>(() => x.bytes = new byte[3]);
    }

    [TestMethod]
    public void Conversion_makes_a_new_object_but_new_memory_only_if_something_changes()
    {
        var x = tensor(new float[] { 1, 2 });
        var (same, copy) = (x.to(ScalarType.Float32), x.to(ScalarType.Float32, copy: true));
        x.copy_(tensor(new float[] { 1.5f, -2 }));
        Assert.AreNotSame(x, same);
        Same(same, 1.5f, -2);
        Same(copy, 1, 2);
        var moved = same.cpu();
        same.to(ScalarType.Float64, disposeAfter: true);
        Assert.IsTrue(same.IsDisposed());
        Same(moved, 1.5f, -2);
        var half = x.to(ScalarType.BFloat16);
        Assert.AreEqual(ScalarType.BFloat16, half.dtype);
        Same(half, 1.5f, -2);
        Assert.AreEqual("[2], type = Float32, device = cpu", x.ToString());
        Assert.AreEqual(DeviceType.CPU, x.device_type);
    }

    [TestMethod]
    public void Gradients_are_recorded_only_where_wanted()
    {
        var x = tensor(3f).requires_grad_();
        using (no_grad())
            Assert.IsFalse((x * x).requires_grad);
        Assert.IsTrue((x * x).requires_grad);
        Assert.IsFalse((x * x).detach().requires_grad);
    }

    [TestMethod]
    public void Gradients_have_gradients()
    {
        var x = tensor(2f).requires_grad_();
        var first = autograd.grad([x * x * x], [x], retain_graph: true, create_graph: true)[0];
        var second = autograd.grad([first], [x], retain_graph: true, create_graph: true)[0];
        second.backward();
        Assert.AreEqual(12f, first.Value());
        Assert.AreEqual(12f, second.Value());
        Assert.AreEqual(6f, x.grad.Value());
        x.grad = tensor(1f);
        Assert.AreEqual(1f, x.grad.Value());
        x.grad = null;
        Assert.IsNull(x.grad);
    }

    [TestMethod]
    public void Threads_are_as_many_as_set()
    {
        var before = get_num_threads();
        set_num_threads(1);
        Assert.AreEqual(1, get_num_threads());
        set_num_threads(before);
    }
}
