using TorchSharp;
using TorchSharp.Modules;
using static Compat.Tests.TorchSharp.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Compat.Tests.TorchSharp;

/// <summary>Values and gradients of layers against PyTorch's.</summary>
[TestClass]
public class LayerTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Convolutions_are_PyTorchs()
    {
        Check("conv2d", a => functional.conv2d(a[0], a[1], a[2], [2, 2], [1, 1]), Image(), Wave([3, 4, 3, 3], 2), Wave([3]));
        Check("conv2d_groups", a => functional.conv2d(a[0], a[1], dilation: [2, 2], groups: 2), Image(), Wave([6, 2, 2, 2]));
        Check(
            "conv_transpose2d", a => functional.conv_transpose2d(a[0], a[1], a[2], [2, 2], [1, 1], [1, 1]), Image(),
            Wave([4, 3, 4, 4]), Wave([3]));
        Check("linear", a => functional.linear(a[0], a[1], a[2]), Wave([5, 4]), Wave([3, 4], 2), Wave([3]));
    }

    [TestMethod]
    public void Batch_norm_is_PyTorchs()
    {
        using var norm = BatchNorm2d(4);
        Check("batch_norm", a => norm.call(a[0]), Image());
    }

    [TestMethod]
    public void Other_normalizations_are_PyTorchs()
    {
        using var group = UnitGroupNorm();
        using var layer = LayerNorm([6, 6]);
        Check("instance_norm", a => InstanceNorm2d(4).call(a[0]), Image());
        Check("group_norm", a => group.call(a[0]), Image());
        Check("layer_norm", a => layer.call(a[0]), Image());
    }

    [TestMethod]
    public void Resampling_is_PyTorchs()
    {
        Check("pixel_shuffle", a => PixelShuffle(2).call(a[0]), Image());
        Check("avg_pool2d", a => functional.avg_pool2d(a[0], 3, 2, 1), Image());
        Check("max_pool2d", a => MaxPool2d(3, 2, 1).call(a[0]), Image());
        Check("nearest", a => functional.interpolate(a[0], scale_factor: [2, 2]), Image());
        Check("bilinear", a => functional.interpolate(a[0], scale_factor: [1.3, 2], mode: InterpolationMode.Bilinear), Image());
        Check(
            "bilinear_corners", a => functional.interpolate(a[0], [9, 5], mode: InterpolationMode.Bilinear, align_corners: true), Image());
        Check("bicubic", a => functional.interpolate(a[0], [9, 5], mode: InterpolationMode.Bicubic, align_corners: true), Image());
        Check("area", a => functional.interpolate(a[0], [3, 2], mode: InterpolationMode.Area), Image());
        Check("pad_reflect", a => functional.pad(a[0], (1, 2, 0, 1), PaddingModes.Reflect), Image());
        Check("pad_replicate", a => functional.pad(a[0], (1, 2, 0, 1), PaddingModes.Replicate), Image());
        Check("pad_constant", a => functional.pad(a[0], (1, 2, 0, 1), value: 3), Image());
    }

    [TestMethod]
    public void Losses_are_PyTorchs()
    {
        var target = Wave([2, 4, 6, 6], 3).sigmoid();
        Check("mse", a => functional.mse_loss(a[0], target), Image());
        Check("l1", a => functional.l1_loss(a[0], target, Reduction.Sum), Image());
        Check("cross_entropy", a => functional.cross_entropy(a[0], tensor(new long[] { 1, 0, 2 }), label_smoothing: 0.1), Wave([3, 4]));
    }

    [TestMethod]
    public void A_penalty_through_norms_pools_and_resampling_has_PyTorchs_gradients()
    {
        var x = Image().requires_grad_();
        using var group = UnitGroupNorm();
        using var layer = LayerNorm([6, 6]);
        var h = SiLU().call(group.call(x));
        h = functional.interpolate(InstanceNorm2d(4).call(h), scale_factor: [2, 2], mode: InterpolationMode.Bilinear);
        h = SiLU().call(functional.avg_pool2d(functional.interpolate(h, scale_factor: [2, 2]), 4));
        h = layer.call(functional.softmax(h, 1));
        var gradient = autograd.grad([(h * Wave([2, 4, 6, 6], 2)).sum()], [x], retain_graph: true, create_graph: true)[0];
        gradient.square().sum().backward();
        Oracle.AssertClose("norms_penalty.grad0", group.weight.grad, 1e-3);
        Oracle.AssertClose("norms_penalty.grad1", x.grad, 1e-3);
    }

    [TestMethod]
    public void Activations_are_PyTorchs()
    {
        Check("leaky_relu", a => functional.leaky_relu(a[0], 0.2), Image());
        Check("softplus", a => functional.softplus(a[0]), Image());
        Check("relu", a => ReLU().call(a[0]), Image());
        Check("silu", a => SiLU().call(a[0]), Image());
        Check("softmax", a => functional.softmax(a[0], 1), Image());
        Check("log_softmax", a => functional.log_softmax(a[0], 1), Image());
        Check("tanh", a => Tanh().call(a[0]), Image());
        Check("sigmoid", a => Sigmoid().call(a[0]), Image());
    }

    [TestMethod]
    public void Batch_norm_keeps_PyTorchs_running_statistics()
    {
        using var norm = BatchNorm2d(4);
        for (var k = 0; k < 3; k++)
            norm.call(Wave([2, 4, 6, 6], k));
        Oracle.AssertClose("running_mean", norm.running_mean);
        Oracle.AssertClose("running_var", norm.running_var);
        Assert.AreEqual(3, norm.state_dict()["num_batches_tracked"].Value());
        norm.eval();
        Oracle.AssertClose("batch_norm_eval", norm.call(Image()));
    }

    [TestMethod]
    public void A_gradient_penalty_has_PyTorchs_gradients()
    {
        Tensor[] weights = [Wave([4, 2, 4, 4]), Wave([4, 3, 4, 4], 1), Wave([1, 3, 4, 4])];
        foreach (var weight in weights)
            weight.requires_grad_();
        var x = Wave([3, 2, 8, 8]).requires_grad_();
        var h = functional.leaky_relu(functional.conv2d(x, weights[0], strides: [2, 2], padding: [1, 1]), 0.2);
        h = Tanh().call(functional.conv_transpose2d(h, weights[1], strides: [2, 2], padding: [1, 1]));
        var score = functional.conv2d(h, weights[2], strides: [2, 2]);
        var gradient = autograd.grad([score.sum()], [x], retain_graph: true, create_graph: true)[0];
        (gradient.square().flatten(1).sum(1).sqrt() - 1).square().mean().backward();
        for (var i = 0; i < weights.Length; i++)
            Oracle.AssertClose($"penalty.grad{i}", weights[i].grad, 1e-4);
    }

    private static Tensor Image() => Wave([2, 4, 6, 6]);

    private static GroupNorm UnitGroupNorm()
    {
        var norm = GroupNorm(2, 4);
        init.ones_(norm.weight);
        init.zeros_(norm.bias);
        return norm;
    }

    private static void Check(string name, Func<Tensor[], Tensor> layer, params Tensor[] arguments)
    {
        foreach (var argument in arguments)
            argument.requires_grad_();
        var y = layer(arguments);
        Oracle.AssertClose(name, y);
        (y * Wave(y.shape, 1)).sum().backward();
        for (var i = 0; i < arguments.Length; i++)
            Oracle.AssertClose($"{name}.grad{i}", arguments[i].grad, 1e-4);
    }
}
