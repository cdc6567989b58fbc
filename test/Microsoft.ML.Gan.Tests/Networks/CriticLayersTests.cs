using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class CriticLayersTests
{
    [TestMethod]
    public void Layer_comes_before_the_head_which_grows_for_it()
    {
        using var scope = NewDisposeScope();
        using var critic = new MinibatchDiscrimination(kernels: 7, size: 2).ChangeCritic(Critic());
        CollectionAssert.AreEqual(new[] { "Flatten", "Linear", "Tanh", "MinibatchDiscriminationLayer", "Linear" }, Names(critic));
        CollectionAssert.AreEqual(new long[] { 1, 3 + 7 }, ((Linear)critic.children().Last()).weight!.shape);
        CollectionAssert.AreEqual(new long[] { 5, 1 }, critic.call(randn(new long[] { 5, 1, 2, 2 })).shape);
    }

    [TestMethod]
    public void Layers_inside_a_nested_Sequential_count_as_its_own()
    {
        using var scope = NewDisposeScope();
        var x = randn(new long[] { 5, 1, 2, 2 });
        using var body = Sequential(Flatten(), Linear(4, 3));
        using var nested = Sequential(body, Sequential(Tanh(), Linear(3, 1)));
        Assert.AreEqual(0, (CriticLayers.Features(nested, x) - body.call(x).tanh()).abs().max().item<float>(), 1e-6);

        using var critic = new MinibatchStdDev().ChangeCritic(nested);
        CollectionAssert.AreEqual(new[] { "Flatten", "Linear", "Tanh", "MinibatchStdDevLayer", "Linear" }, Names(critic));
    }

    [TestMethod]
    public void Spectral_norm_and_minibatch_layers_go_together_in_either_order()
    {
        using var scope = NewDisposeScope();
        foreach (var added in new NetworkChange[] { new MinibatchDiscrimination(), new MinibatchStdDev() })
        {
            using var normFirst = added.ChangeCritic(new SpectralNorm().ChangeCritic(Critic()));
            using var normLast = new SpectralNorm().ChangeCritic(added.ChangeCritic(Critic()));
            CollectionAssert.AreEqual(Names(normFirst), Names(normLast));
            Assert.AreEqual(2, normLast.children().OfType<SpectralNormLayer>().Count(), string.Join(" ", Names(normLast)));
            CollectionAssert.AreEqual(new long[] { 5, 1 }, normFirst.call(randn(new long[] { 5, 1, 2, 2 })).shape);
        }
    }

    [TestMethod]
    public void Critic_without_a_linear_head_is_refused_with_its_layers()
    {
        using var own = new Residual(Linear(4, 4));
        using var bounded = Sequential(Flatten(), Linear(4, 1), Sigmoid());
        using var single = Sequential(Linear(4, 1));
        Throws.Error<ArgumentException>(
            () => new MinibatchDiscrimination().ChangeCritic(own),
            "MinibatchDiscrimination needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Residual.");
        Throws.Error<ArgumentException>(
            () => new MinibatchStdDev().ChangeCritic(bounded),
            "MinibatchStdDev needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Flatten, Linear, Sigmoid.");
        Throws.Error<ArgumentException>(
            () => new MinibatchStdDev().ChangeCritic(single),
            "MinibatchStdDev needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Linear.");
        Throws.Error<ArgumentException>(
            () => new FeatureMatching().RequireCritic(own),
            "FeatureMatching needs a critic that is a Sequential of several layers, but it is Residual.");
    }

    private static TensorModule Critic() => Sequential(Flatten(), Linear(4, 3), Tanh(), Linear(3, 1));

    private static string[] Names(TensorModule network) => [.. network.children().Select(layer => layer.GetName())];
}
