using TorchSharp;
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
    public void Activations_are_PyTorchs()
    {
        Check("leaky_relu", a => functional.leaky_relu(a[0], 0.2), Image());
        Check("softplus", a => functional.softplus(a[0]), Image());
        Check("relu", a => ReLU().call(a[0]), Image());
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
