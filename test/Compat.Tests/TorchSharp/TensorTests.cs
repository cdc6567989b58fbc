using TorchSharp;
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
        Same((x > 1).to(float32), 0, 1, 1);
        Same((x <= x.flip(0)).to(float32), 1, 1, 0);
    }

    [TestMethod]
    public void Whole_numbers_stay_whole()
    {
        Assert.AreEqual(ScalarType.Int64, (tensor(new long[] { 1 }) + 1).dtype);
        Assert.AreEqual(ScalarType.Float32, (tensor(new long[] { 1 }) + 1.5).dtype);
        Assert.AreEqual(ScalarType.Int64, arange(3).dtype);
        Assert.AreEqual(ScalarType.Float32, arange(0, 1, 0.5).dtype);
        Assert.AreEqual(ScalarType.Float64, tensor(1.0).dtype);
        Assert.AreEqual(ScalarType.Float32, full(2, 1.0).dtype);
    }

    [TestMethod]
    public void In_place_functions_change_and_return_the_tensor()
    {
        var x = tensor(new float[] { 1, 4, 9 });
        Assert.AreSame(x, x.sqrt_().add_(1).mul_(2).sub_(tensor(1f)).div_(3));
        Same(x, 1, 5f / 3, 7f / 3);
        Same(x.zero_().fill_(-2).abs_().pow_(2).clamp_(max: 3), 3, 3, 3);
        Same(x.addcmul_(x, x, 2).addcdiv_(x, x, -1).lerp_(zeros(3), tensor(0.5f)), 10, 10, 10);
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
    public void Reductions_are_over_all_or_some_dimensions()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 9 } });
        Same(x.sum(), 24);
        Same(x.sum(1), 6, 18);
        Same(x.mean([0], keepdim: true), 2.5f, 3.5f, 6);
        Same(x.max(1).values, 3, 9);
        Assert.AreEqual(2, x.max(1).indexes[0].ToInt64());
        Same(x.amax(0), 4, 5, 9);
        Same(x.var(1, unbiased: false), 2f / 3, 14f / 3);
        Same(x.std(), (float)Math.Sqrt(40.0 / 5));
        Same(x.norm(1), (float)Math.Sqrt(14), (float)Math.Sqrt(122));
        Assert.AreEqual(5, x.argmax().ToInt64());
        Same(x.cumsum(1), 1, 3, 6, 4, 9, 18);
        Same(x.flatten().sort(descending: true).Values, 9, 5, 4, 3, 2, 1);
        Assert.IsTrue(x.gt(0).all().ToBoolean());
        Assert.IsFalse(x.isnan().any().ToBoolean());
    }

    [TestMethod]
    public void Shapes_change_without_the_elements()
    {
        var x = arange(6).view(2, 3);
        CollectionAssert.AreEqual(new long[] { 3, 2 }, x.t().shape);
        Same(x.permute(1, 0).reshape(-1), 0, 3, 1, 4, 2, 5);
        Same(x.narrow(1, 1, 2), 1, 2, 4, 5);
        Same(x.select(0, 1), 3, 4, 5);
        Same(x.slice(1, 0, 3, 2), 0, 2, 3, 5);
        Same(x.index_select(1, tensor(new long[] { 2, 0 })), 2, 0, 5, 3);
        Same(x.roll(1, 1), 2, 0, 1, 5, 3, 4);
        Same(cat([x, x], 1).select(0, 0), 0, 1, 2, 0, 1, 2);
        Same(stack([x, x])[1, 0], 0, 1, 2);
        CollectionAssert.AreEqual(new long[] { 4, 2, 3 }, x.unsqueeze(0).expand(4, -1, -1).shape);
        Same(x.chunk(2)[1], 3, 4, 5);
        Same(x.split([1, 2], 1)[1], 1, 2, 4, 5);
        Same(x.unbind(1)[2], 2, 5);
        Same(x.squeeze().repeat(1, 2).select(0, 0), 0, 1, 2, 0, 1, 2);
    }

    [TestMethod]
    public void Indices_may_be_numbers_ranges_and_tensors()
    {
        var x = arange(12).view(3, 4).to(float32);
        Same(x[1], 4, 5, 6, 7);
        Same(x[1, 2], 6);
        Same(x[-1, TensorIndex.Slice(1, 3)], 9, 10);
        Same(x[1.., ^1], 7, 11);
        Same(x[TensorIndex.Ellipsis, 0], 0, 4, 8);
        CollectionAssert.AreEqual(new long[] { 3, 1, 4 }, x[TensorIndex.Colon, TensorIndex.None].shape);
        Same(x[x > 9], 10, 11);
        Same(x[tensor(new long[] { 2, 0 })].select(1, 0), 8, 0);
        x[0] = tensor(-1f);
        x[2, TensorIndex.Slice(step: 2)] = tensor(0f);
        Same(x, -1, -1, -1, -1, 4, 5, 6, 7, 0, 9, 0, 11);
    }

    [TestMethod]
    public void Elements_are_read_in_order_whatever_the_strides()
    {
        var x = arange(6).view(2, 3).t();
        CollectionAssert.AreEqual(new long[] { 0, 3, 1, 4, 2, 5 }, x.data<long>().ToArray());
        CollectionAssert.AreEqual(new long[] { 0, 3, 1, 4, 2, 5 }, x.data<long>().ToList());
        Assert.AreEqual(4, x.data<long>()[1, 1]);
        Assert.ThrowsExactly<IndexOutOfRangeException>(() => x.data<long>()[3, 0]);
        x.data<long>()[2, 1] = 50;
        Assert.AreEqual(50, x[2, 1].item<long>());
    }

    [TestMethod]
    public void Bytes_are_the_tensors_memory()
    {
        var x = zeros([2], float32);
        x.bytes = new byte[] { 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40 };
        Same(x, 1, 2);
        Assert.ThrowsExactly<ArgumentException>(() => x.bytes = new byte[3]);
    }

    [TestMethod]
    public void Arrays_are_copied_by_tensor_and_shared_by_from_array()
    {
        float[,] array = { { 1, 2 }, { 3, 4 } };
        var (copy, shared, converted) = (tensor(array), from_array(array), as_tensor(array, float64));
        array[1, 1] = 9;
        Same(copy, 1, 2, 3, 4);
        Same(shared, 1, 2, 3, 9);
        Same(converted.to(float32), 1, 2, 3, 4);
        Same(frombuffer(new byte[] { 9, 1, 0, 2, 0 }, int16, offset: 1).to(float32), 1, 2);
        Assert.AreEqual(ScalarType.Bool, tensor(true).dtype);
    }

    [TestMethod]
    public void Conversion_makes_a_new_object_but_new_memory_only_if_something_changes()
    {
        var x = tensor(new float[] { 1, 2 });
        var (same, copy) = (x.to(float32), x.to(float32, copy: true));
        x.copy_(tensor(new float[] { 1.5f, -2 }));
        Assert.AreNotSame(x, same);
        Same(same, 1.5f, -2);
        Same(copy, 1, 2);
        var moved = same.cpu();
        same.to(float64, disposeAfter: true);
        Assert.IsTrue(same.IsInvalid);
        Same(moved, 1.5f, -2);
        Assert.AreEqual(ScalarType.BFloat16, x.bfloat16().dtype);
        Assert.AreEqual(1.5f, x.bfloat16()[0].ToSingle());
        Assert.AreEqual("[2], type = Float32, device = cpu", x.ToString());
        Assert.AreEqual(DeviceType.CPU, x.device_type);
    }

    [TestMethod]
    public void Gradients_are_recorded_only_where_wanted()
    {
        var x = tensor(3f).requires_grad_();
        using (no_grad())
            Assert.IsFalse((x * x).requires_grad);
        using (no_grad())
        using (enable_grad())
            Assert.IsTrue((x * x).requires_grad);
        using (inference_mode())
            Assert.IsTrue(is_inference_mode_enabled() && !is_grad_enabled());
        Assert.IsTrue(is_grad_enabled() && !is_inference_mode_enabled());
        Assert.IsFalse((x * x).detach().requires_grad);
    }

    [TestMethod]
    public void Gradients_have_gradients()
    {
        var x = tensor(2f).requires_grad_();
        var first = autograd.grad([x.pow(3)], [x], retain_graph: true, create_graph: true)[0];
        var second = autograd.grad([first], [x], retain_graph: true, create_graph: true)[0];
        second.backward();
        Assert.AreEqual(12f, first.ToSingle());
        Assert.AreEqual(12f, second.ToSingle());
        Assert.AreEqual(6f, x.grad.ToSingle());
        x.grad = tensor(1f);
        Assert.AreEqual(1f, x.grad.ToSingle());
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

    private static void Same(Tensor actual, params float[] expected)
    {
        var values = actual.to(float32).contiguous().data<float>().ToArray();
        Assert.HasCount(expected.Length, values);
        for (var i = 0; i < expected.Length; i++)
            Assert.AreEqual(expected[i], values[i], 1e-5f, $"[{i}]");
    }
}
