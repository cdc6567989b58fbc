using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What penalties make of a critic's layers.</summary>
[TestClass]
public sealed class LayerSurgeryTests
{
    [TestMethod]
    public void Layer_comes_before_the_head_which_grows_for_it()
    {
        using var scope = NewDisposeScope();
        using var critic = new MinibatchFeatures(kernels: 7, size: 2).PrepareCritic(Critic());
        CollectionAssert.AreEqual(new[] { "Flatten", "Linear", "Tanh", "MinibatchDiscrimination", "Linear" }, Names(critic));
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
        Assert.AreEqual(0, (LayerSurgery.Features(nested, x) - body.call(x).tanh()).abs().max().item<float>(), 1e-6);

        using var critic = new MinibatchDeviation().PrepareCritic(nested);
        CollectionAssert.AreEqual(new[] { "Flatten", "Linear", "Tanh", "MinibatchStandardDeviation", "Linear" }, Names(critic));
    }

    [TestMethod]
    public void Spectral_norm_and_minibatch_layers_go_together_in_either_order()
    {
        using var scope = NewDisposeScope();
        foreach (var added in new Penalty[] { new MinibatchFeatures(), new MinibatchDeviation() })
        {
            using var normFirst = added.PrepareCritic(new SpectralNormalization().PrepareCritic(Critic()));
            using var normLast = new SpectralNormalization().PrepareCritic(added.PrepareCritic(Critic()));
            CollectionAssert.AreEqual(Names(normFirst), Names(normLast));
            Assert.AreEqual(2, normLast.children().OfType<SpectralNorm>().Count(), string.Join(" ", Names(normLast)));
            CollectionAssert.AreEqual(new long[] { 5, 1 }, normFirst.call(randn(new long[] { 5, 1, 2, 2 })).shape);
        }
    }

    [TestMethod]
    public void Spectral_norm_reaches_every_linear_layer_and_convolution_once()
    {
        using var critic = new SpectralNormalization().PrepareCritic(Sequential(
            new DownConvolution(1, 2), Sequential(Conv2d(2, 2, 1), ReLU()), new SpectralNorm(Conv2d(2, 2, 1)), Flatten(), Linear(8, 1)));
        CollectionAssert.AreEqual(
            new[] { "SpectralNorm", "SpectralNorm", "ReLU", "SpectralNorm", "Flatten", "SpectralNorm" }, Names(critic));
    }

    [TestMethod]
    public void Spectral_norm_works_on_the_players_it_is_asked_for()
    {
        foreach (var players in Enum.GetValues<GanPlayers>())
        {
            var penalty = new SpectralNormalization(players);
            using var critic = penalty.PrepareCritic(Critic());
            using var generator = penalty.PrepareGenerator(Critic());
            Assert.AreEqual(players.HasFlag(GanPlayers.Critic), critic.modules().Any(layer => layer is SpectralNorm));
            Assert.AreEqual(players.HasFlag(GanPlayers.Generator), generator.modules().Any(layer => layer is SpectralNorm));
            Assert.AreEqual(players.HasFlag(GanPlayers.Critic), penalty.BoundsSlope);
            Assert.AreNotEqual(players.HasFlag(GanPlayers.Critic), penalty.AllowsBatchNorm);
        }
    }

    [TestMethod]
    public void Own_layer_with_several_weights_is_refused_by_name_unless_each_is_normalized()
    {
        using var plain = Sequential(Flatten(), new Gate(Linear(4, 4), Linear(4, 4)), Linear(4, 1));
        var error = Assert.ThrowsExactly<ArgumentException>(() => new SpectralNormalization().PrepareCritic(plain));
        Assert.AreEqual("SpectralNormalization knows linear layers and convolutions, but Gate has weights of another kind: "
            + "build the network as a Sequential, or put a SpectralNorm around each of the layers inside.", error.Message);

        using var normalized = new SpectralNormalization().PrepareCritic(
            Sequential(Flatten(), new Gate(new SpectralNorm(Linear(4, 4)), new SpectralNorm(Linear(4, 4))), Linear(4, 1)));
        CollectionAssert.AreEqual(new[] { "Flatten", "Gate", "SpectralNorm" }, Names(normalized));
    }

    [TestMethod]
    public void Critic_without_a_linear_head_is_refused_with_its_layers()
    {
        using var own = new Gate(Linear(4, 4), Linear(4, 4));
        using var bounded = Sequential(Flatten(), Linear(4, 1), Sigmoid());
        using var single = Sequential(Linear(4, 1));
        AssertRefused("MinibatchFeatures needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Gate.", () => new MinibatchFeatures().PrepareCritic(own));
        AssertRefused("MinibatchDeviation needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Flatten, Linear, Sigmoid.", () => new MinibatchDeviation().PrepareCritic(bounded));
        AssertRefused("MinibatchDeviation needs a critic that is a Sequential of several layers and ends in a Linear, "
            + "but its layers are Linear.", () => new MinibatchDeviation().PrepareCritic(single));
        AssertRefused("FeatureMatching needs a critic that is a Sequential of several layers, but it is Gate.",
            () => new FeatureMatching().PrepareCritic(own));
    }

    private static void AssertRefused(string message, Action action) =>
        Assert.AreEqual(message, Assert.ThrowsExactly<ArgumentException>(action).Message);

    private static TensorModule Critic() => Sequential(Flatten(), Linear(4, 3), Tanh(), Linear(3, 1));

    private static string[] Names(TensorModule network) => [.. network.children().Select(layer => layer.GetName())];

    private sealed class Gate : TensorModule
    {
        internal readonly TensorModule value;
        internal readonly TensorModule gate;

        public Gate(TensorModule value, TensorModule gate) : base(nameof(Gate))
        {
            (this.value, this.gate) = (value, gate);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => value.call(input) * gate.call(input).sigmoid();
    }
}
