using TorchSharp;
using TorchSharp.Modules;
using static Compat.Tests.TorchSharp.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class ModuleTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Fields_register_under_their_names()
    {
        using var net = new Net();
        CollectionAssert.AreEqual(
            new[] { "scale", "body.0.weight", "body.0.bias", "body.1.weight", "body.1.bias", "head.weight" },
            net.named_parameters().Select(entry => entry.name).ToArray());
        CollectionAssert.AreEqual(
            new[] { "offset", "body.1.running_mean", "body.1.running_var", "body.1.num_batches_tracked" },
            net.named_buffers().Select(entry => entry.name).ToArray());
        CollectionAssert.AreEqual(
            new[] { "body", "head", "body.0", "body.1", "body.2" },
            net.named_modules().Select(entry => entry.name).ToArray());
    }

    [TestMethod]
    public void A_dictionary_with_other_names_is_refused_unless_told()
    {
        using var linear = Linear(2, 1);
        var state = new Dictionary<string, Tensor> { ["weight"] = Ones(1, 2), ["other"] = Ones(1) };
        Assert.ThrowsExactly<InvalidOperationException>(() => linear.load_state_dict(state));
        var (missing, unexpected) = linear.load_state_dict(state, strict: false);
        Assert.AreEqual("bias", missing.Single());
        Assert.AreEqual("other", unexpected.Single());
        Assert.AreEqual(2f, linear.weight.sum().Value());
    }

    [TestMethod]
    public void Parameters_outlive_the_scope_they_are_made_in()
    {
        Net net;
        using (NewDisposeScope())
            net = new Net();
        Assert.IsTrue(net.parameters().All(parameter => !parameter.IsDisposed()));
        Assert.IsTrue(net.buffers().All(buffer => !buffer.IsDisposed()));
        net.Dispose();
        Assert.IsTrue(net.parameters().All(parameter => parameter.IsDisposed()));
    }

    [TestMethod]
    public void Conversion_replaces_and_disposes_parameters()
    {
        using var net = new Net();
        var before = net.parameters().ToList();
        net.to(ScalarType.Float64);
        Assert.IsTrue(before.All(parameter => parameter.IsDisposed()));
        Assert.IsTrue(net.parameters().All(parameter => parameter is { dtype: ScalarType.Float64, requires_grad: true }));
        var buffers = net.named_buffers().ToDictionary(entry => entry.name, entry => entry.buffer.dtype);
        Assert.AreEqual(ScalarType.Float64, buffers["body.1.running_mean"]);
        Assert.AreEqual(ScalarType.Int64, buffers["body.1.num_batches_tracked"]);
        Assert.AreEqual(ScalarType.Float64, net.call(Wave([2, 3, 8, 8]).to(ScalarType.Float64)).dtype);
    }

    [TestMethod]
    public void Conversion_to_what_is_there_changes_nothing()
    {
        using var net = new Net();
        var before = net.parameters().ToList();
        net.to(CPU).to(ScalarType.Float32);
        CollectionAssert.AreEqual(before, net.parameters().ToList());
    }

    [TestMethod]
    public void Training_and_evaluation_reach_all_modules()
    {
        using var net = new Net();
        net.eval();
        Assert.IsTrue(net.modules().All(module => !module.training));
        net.train();
        Assert.IsTrue(net.modules().All(module => module.training));
    }

    [TestMethod]
    public void Gradients_can_be_dropped_or_zeroed()
    {
        using var linear = Linear(2, 1);
        linear.call(Ones(1, 2)).sum().backward();
        linear.zero_grad(set_to_none: false);
        Assert.AreEqual(0f, linear.weight.grad.abs().sum().Value());
        linear.zero_grad();
        Assert.IsNull(linear.weight.grad);
    }

    [TestMethod]
    public void A_sequence_disposes_of_what_it_passes_on_but_not_of_its_input()
    {
        using var sequence = Sequential(("flat", Flatten()), ("linear", Linear(4, 2)), ("tanh", Tanh()));
        var x = Wave([3, 2, 2]);
        var before = Tensor.TotalCount;
        var y = sequence.call(x);
        Assert.AreEqual(before + 1, Tensor.TotalCount);
        Assert.IsFalse(x.IsDisposed());
        CollectionAssert.AreEqual(new long[] { 3, 2 }, y.shape);
        using var empty = Sequential();
        TensorValues.AssertClose(x, empty.call(x), 0);
    }

    [TestMethod]
    public void A_module_may_take_two_arguments()
    {
        using var scaled = new Scaled();
        TensorValues.AssertClose(tensor(new float[] { 2, 6 }), scaled.call(tensor(new float[] { 1, 2 }), tensor(new float[] { 2, 3 })));
        Assert.AreEqual("scale", scaled.named_parameters().Single().name);
    }

    [TestMethod]
    public void A_name_is_given_once()
    {
        using var net = new Net();
        Assert.ThrowsExactly<InvalidOperationException>(() => net.register_module("body", Tanh()));
        Assert.ThrowsExactly<ArgumentException>(() => net.register_module("a.b", Tanh()));
    }

    [TestMethod]
    public void Every_layer_computes_what_its_function_does()
    {
        var x = Wave([2, 4, 6, 6]);
        using var transposed = ConvTranspose2d(4, 2, 3, stride: 2, padding: 1);
        CollectionAssert.AreEqual(new long[] { 2, 2, 12, 12 }, transposed.forward(x, [12, 12]).shape);
        using var reflecting = Conv2d(4, 2, 3, padding: 1, padding_mode: PaddingModes.Reflect);
        var padded = functional.conv2d(Reflected(x), reflecting.weight, reflecting.bias);
        TensorValues.AssertClose(padded, reflecting.call(x));
        CollectionAssert.AreEqual(new long[] { 2, 2, 2, 6, 6 }, Unflatten(1, [2, 2]).call(x).shape);
        TensorValues.AssertClose(functional.leaky_relu(x, 0.2), LeakyReLU(0.2).call(x), 0);
        CollectionAssert.AreEqual(new long[] { 2, 4, 12, 12 }, Upsample(scale_factor: [2, 2]).call(x).shape);
        TensorValues.AssertClose(functional.avg_pool2d(x, 2), AvgPool2d(2).call(x), 0);
        TensorValues.AssertClose(Reflected(x), ReflectionPad2d(1).call(x), 0);
        TensorValues.AssertClose(functional.softplus(x, 2), Softplus(2).call(x), 0);
        TensorValues.AssertClose(x, Identity().call(x), 0);
        using var dropout = Dropout(0.9);
        Assert.Contains(0f, dropout.call(x).Values());
        dropout.eval();
        TensorValues.AssertClose(x, dropout.call(x), 0);
    }

    [TestMethod]
    public void Every_norm_starts_without_scale_or_shift()
    {
        var x = Wave([2, 4, 6, 6]);
        using var instance = InstanceNorm2d(4, affine: true);
        TensorValues.AssertClose(instance.call(x[0]), instance.call(x)[0]);
        TensorValues.AssertClose(zeros(2, 4), instance.call(x).mean([2, 3]), 1e-5f);
        using var group = GroupNorm(2, 4, affine: false);
        TensorValues.AssertClose(zeros(2, 2), group.call(x).view(2, 2, 72).mean([2]), 1e-5f);
        using var layer = LayerNorm([6, 6]);
        TensorValues.AssertClose(zeros(2, 4), layer.call(x).mean([2, 3]), 1e-5f);
        using var batch = BatchNorm2d(4);
        TensorValues.AssertClose(zeros(4), batch.call(x).mean([0, 2, 3]), 1e-5f);
    }

    [TestMethod]
    public void Group_norm_s_gain_and_bias_are_to_be_set_before_use()
    {
        using var group = GroupNorm(2, 4);
        Assert.IsTrue(group.call(Wave([2, 4, 6, 6])).Values().All(float.IsNaN));
        init.ones_(group.weight);
        init.zeros_(group.bias);
        using var plain = GroupNorm(2, 4, affine: false);
        TensorValues.AssertClose(plain.call(Wave([2, 4, 6, 6])), group.call(Wave([2, 4, 6, 6])));
    }

    [TestMethod]
    public void Groups_keep_channels_apart()
    {
        var x = Wave([2, 4, 6, 6]);
        using var grouped = Conv2d(4, 6, 3, groups: 2);
        var second = functional.conv2d(x.narrow(1, 2, 2), grouped.weight.narrow(0, 3, 3), grouped.bias.narrow(0, 3, 3));
        TensorValues.AssertClose(second, grouped.call(x).narrow(1, 3, 3), 1e-5f);
        using var transposed = ConvTranspose2d(4, 6, 3, groups: 2);
        second = functional.conv_transpose2d(
            x.narrow(1, 2, 2), transposed.weight.narrow(0, 2, 2), transposed.bias.narrow(0, 3, 3));
        TensorValues.AssertClose(second, transposed.call(x).narrow(1, 3, 3), 1e-5f);
    }

    // (N, C, H, W) with its neighbouring rows and columns mirrored at each edge.
    private static Tensor Reflected(Tensor x)
    {
        var rows = cat([x.narrow(2, 1, 1), x, x.narrow(2, x.shape[2] - 2, 1)], 2);
        return cat([rows.narrow(3, 1, 1), rows, rows.narrow(3, x.shape[3] - 2, 1)], 3);
    }

    private sealed class Scaled : Module<Tensor, Tensor, Tensor>
    {
        private readonly Parameter scale = new(Ones(1));

        public Scaled() : base(nameof(Scaled)) => RegisterComponents();

        public override Tensor forward(Tensor input1, Tensor input2) => input1 * input2 * scale;
    }

    private sealed class Net : Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(Ones(1));
        private readonly Tensor offset = zeros(1);
        private readonly Sequential body = Sequential(Conv2d(3, 4, 3), BatchNorm2d(4), Tanh());
        private readonly Linear head = Linear(4, 2, hasBias: false);

        public Net() : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var features = body.call(input).mean([2, 3]) * scale + offset;
            return head.call(features).MoveToOuterDisposeScope();
        }
    }
}
