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
            new[] { "scale", "body.0.weight", "body.0.bias", "body.1.weight", "body.1.bias", "heads.0.weight", "heads.1.weight" },
            net.named_parameters().Select(entry => entry.name).ToArray());
        CollectionAssert.AreEqual(
            new[] { "offset", "body.1.running_mean", "body.1.running_var", "body.1.num_batches_tracked" },
            net.named_buffers().Select(entry => entry.name).ToArray());
        CollectionAssert.AreEqual(
            new[] { "body", "heads", "body.0", "body.1", "body.2", "heads.0", "heads.1" },
            net.named_modules().Select(entry => entry.name).ToArray());
    }

    [TestMethod]
    public void A_saved_state_comes_back_the_same()
    {
        using var first = new Net();
        using var second = new Net();
        first.call(Wave([2, 3, 8, 8]));
        using var saved = new MemoryStream();
        first.save(new BinaryWriter(saved));
        saved.Position = 0;
        second.load(new BinaryReader(saved));
        foreach (var (name, tensor) in first.state_dict())
            Assert.IsTrue(tensor.allclose(second.state_dict()[name], 0, 0), name);
        Assert.AreEqual(saved.Length, saved.Position);
    }

    [TestMethod]
    public void A_state_is_written_as_TorchSharp_writes_it()
    {
        using var linear = Linear(1, 1, hasBias: false);
        init.constant_(linear.weight, 1);
        using var saved = new MemoryStream();
        linear.save(new BinaryWriter(saved));
        byte[] expected = [1, 6, .. "weight"u8, (byte)ScalarType.Float32, 2, 1, 1, 0, 0, 0x80, 0x3f];
        CollectionAssert.AreEqual(expected, saved.ToArray());
    }

    [TestMethod]
    public void A_dictionary_with_other_names_is_refused_unless_told()
    {
        using var linear = Linear(2, 1);
        var state = new Dictionary<string, Tensor> { ["weight"] = ones(1, 2), ["other"] = ones(1) };
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => linear.load_state_dict(state));
        StringAssert.Contains(error.Message, "lacks [bias] and has besides [other]");
        var (missing, unexpected) = linear.load_state_dict(state, strict: false);
        Assert.AreEqual("bias", missing.Single());
        Assert.AreEqual("other", unexpected.Single());
        Assert.AreEqual(2f, linear.weight.sum().ToSingle());
    }

    [TestMethod]
    public void A_file_of_other_shapes_is_refused()
    {
        using var small = Linear(2, 1);
        using var large = Linear(3, 1);
        using var saved = new MemoryStream();
        small.save(new BinaryWriter(saved));
        saved.Position = 0;
        var error = Assert.ThrowsExactly<InvalidDataException>(() => large.load(new BinaryReader(saved)));
        StringAssert.Contains(error.Message, "must be [1, 3], but is [1, 2]");
    }

    [TestMethod]
    public void A_truncated_file_is_refused()
    {
        using var linear = Linear(2, 1);
        using var saved = new MemoryStream();
        linear.save(new BinaryWriter(saved));
        using var half = new MemoryStream(saved.ToArray()[..^3]);
        Assert.ThrowsExactly<EndOfStreamException>(() => linear.load(new BinaryReader(half)));
    }

    [TestMethod]
    public void Parameters_outlive_the_scope_they_are_made_in()
    {
        Net net;
        using (NewDisposeScope())
            net = new Net();
        Assert.IsTrue(net.parameters().All(parameter => !parameter.IsInvalid));
        Assert.IsTrue(net.buffers().All(buffer => !buffer.IsInvalid));
        net.Dispose();
        Assert.IsTrue(net.parameters().All(parameter => parameter.IsInvalid));
    }

    [TestMethod]
    public void Conversion_replaces_and_disposes_parameters()
    {
        using var net = new Net();
        var before = net.parameters().ToList();
        net.to(ScalarType.Float64);
        Assert.IsTrue(before.All(parameter => parameter.IsInvalid));
        Assert.IsTrue(net.parameters().All(parameter => parameter is { dtype: ScalarType.Float64, requires_grad: true, is_leaf: true }));
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
        linear.call(ones(1, 2)).sum().backward();
        linear.zero_grad(set_to_none: false);
        Assert.AreEqual(0f, linear.weight.grad.abs().sum().ToSingle());
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
        Assert.IsFalse(x.IsInvalid);
        CollectionAssert.AreEqual(new long[] { 3, 2 }, y.shape);
        using var empty = Sequential();
        Assert.IsTrue(empty.call(x).allclose(x));
    }

    [TestMethod]
    public void A_list_registers_its_modules_under_their_present_numbers()
    {
        using var list = ModuleList<Module<Tensor, Tensor>>(Linear(1, 1), Tanh());
        list.Insert(0, ReLU());
        CollectionAssert.AreEqual(new[] { "1.weight", "1.bias" }, list.named_parameters().Select(entry => entry.name).ToArray());
        Assert.AreEqual(3, list.Count);
    }

    [TestMethod]
    public void A_name_is_given_once()
    {
        using var net = new Net();
        Assert.ThrowsExactly<ArgumentException>(() => net.register_module("body", Identity()));
        Assert.ThrowsExactly<ArgumentException>(() => net.register_buffer("a.b", ones(1)));
    }

    [TestMethod]
    public void Every_layer_computes_what_its_function_does()
    {
        var x = Wave([2, 4, 6, 6]);
        using var embedding = Embedding(5, 3, padding_idx: 1);
        Assert.AreEqual(0f, embedding.call(tensor(new long[] { 1 })).abs().sum().ToSingle());
        using var transposed = ConvTranspose2d(4, 2, 3, stride: 2, padding: 1);
        CollectionAssert.AreEqual(new long[] { 2, 2, 12, 12 }, transposed.forward(x, [12, 12]).shape);
        using var reflecting = Conv2d(4, 2, 3, padding: 1, padding_mode: PaddingModes.Reflect);
        var padded = functional.conv2d(functional.pad(x, (1, 1, 1, 1), PaddingModes.Reflect), reflecting.weight, reflecting.bias);
        Assert.IsTrue(reflecting.call(x).allclose(padded));
        CollectionAssert.AreEqual(new long[] { 2, 4, 12, 12 }, Upsample(scale_factor: [2]).call(x).shape);
        CollectionAssert.AreEqual(new long[] { 2, 2, 2, 6, 6 }, Unflatten(1, [2, 2]).call(x).shape);
        Assert.IsTrue(PixelShuffle(2).call(x).allclose(functional.pixel_shuffle(x, 2)));
        Assert.IsTrue(AvgPool2d(2).call(x).allclose(functional.avg_pool2d(x, 2)));
        Assert.IsTrue(LeakyReLU(0.2).call(x).allclose(functional.leaky_relu(x, 0.2)));
        using var instance = InstanceNorm2d(4);
        Assert.IsTrue(instance.call(x[0]).allclose(instance.call(x)[0], 1e-5, 1e-5));
        using var dropout = Dropout(0.9);
        Assert.IsTrue(dropout.call(x).eq(0).any().ToBoolean());
        dropout.eval();
        Assert.IsTrue(dropout.call(x).allclose(x, 0, 0));
    }

    [TestMethod]
    public void A_function_in_place_changes_its_input_but_is_another_object()
    {
        var x = tensor(new float[] { -1, 2 });
        var y = functional.relu(x, inplace: true);
        Assert.AreNotSame(x, y);
        CollectionAssert.AreEqual(new float[] { 0, 2 }, x.data<float>().ToArray());
    }

    private sealed class Net : Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(ones(1));
        private readonly Tensor offset = zeros(1);
        private readonly Sequential body = Sequential(Conv2d(3, 4, 3), BatchNorm2d(4), Tanh());
        private readonly ModuleList<Linear> heads = ModuleList(Linear(4, 2, hasBias: false), Linear(4, 2, hasBias: false));

        public Net() : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var features = body.call(input).mean([2, 3]) * scale + offset;
            return heads.Select(head => head.call(features)).Aggregate((a, b) => a + b).MoveToOuterDisposeScope();
        }
    }
}
