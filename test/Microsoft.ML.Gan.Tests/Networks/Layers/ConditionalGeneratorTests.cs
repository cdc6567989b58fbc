using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A generator of your own with classes: the conditional layers together.</summary>
[TestClass]
public sealed class ConditionalGeneratorTests
{
    private const int LatentSize = 5;
    private const int Classes = 3;

    [TestMethod]
    public void Latents_are_the_value_and_what_stands_behind_them_the_condition()
    {
        using var scope = NewDisposeScope();
        using var generator = new ConditionalGenerator(new Weighted(), latentSize: 2, conditionSize: 1);
        var images = generator.call(tensor(new float[] { 1, 2, 10 }).view(1, 3));
        CollectionAssert.AreEqual(new float[] { 10, 20 }, images.data<float>().ToArray());
    }

    [TestMethod]
    public void OnnxRuntime_and_libtorch_agree_on_all_conditional_layers()
    {
        using var scope = NewDisposeScope();
        using var generator = new ConditionalGenerator(
            new ConditionalSequential(
                Linear(LatentSize, 4 * 4 * 4), Unflatten(1, [4, 4, 4]),
                new ConditionalResidual(new ConditionalSequential(new ConditionalBatchNorm(4, Classes), ReLU(), Conv2d(4, 4, 1))),
                new ConditionalResidual(new ConditionalSequential(new ConditionalBatchNorm(4, Classes), Conv2d(4, 2, 1)), Conv2d(4, 2, 1))),
            LatentSize, Classes);
        ExportParity.Perturb(generator, Rows(16));
        ExportParity.AssertAgrees(generator, 1e-5, dynamic: false, Rows(1), Rows(7));
    }

    [TestMethod]
    public void A_conditional_layer_of_your_own_takes_part()
    {
        using var scope = NewDisposeScope();
        using var generator = new ConditionalGenerator(
            new ConditionalSequential(Linear(LatentSize, Classes), new Weighted()), LatentSize, Classes);
        ExportParity.AssertAgrees(generator, 1e-6, dynamic: false, Rows(1), Rows(7));
    }

    [TestMethod]
    public void A_conditional_layer_that_cannot_be_exported_is_named_with_the_way_out()
    {
        using var scope = NewDisposeScope();
        using var generator = new ConditionalGenerator(new ConditionalSequential(new Unwritable()), LatentSize, Classes);
        string message = Assert.ThrowsExactly<NotSupportedException>(
            () => ExportParity.AssertAgrees(generator, 1e-6, dynamic: false, Rows(1))).Message;
        StringAssert.Contains(message, nameof(Unwritable));
        StringAssert.Contains(message, nameof(IConditionalOnnxExportable));
    }

    [TestMethod]
    public void Layers_of_neither_one_tensor_nor_two_are_refused_by_name()
    {
        using var layer = LSTM(1, 1);
        Assert.AreEqual("The layers of a ConditionalSequential must take one tensor or two, but LSTM does not.",
            Assert.ThrowsExactly<ArgumentException>(() => new ConditionalSequential(layer)).Message);
    }

    private static Tensor Rows(int count) =>
        cat(new[] { randn(new long[] { count, LatentSize }), eye(Classes).repeat(1 + count / Classes, 1).narrow(0, 0, count) }, 1);

    /// <summary>The value times the condition.</summary>
    private sealed class Weighted() : ConditionalModule(nameof(Weighted)), IConditionalOnnxExportable
    {
        public override Tensor forward(Tensor input, Tensor condition) => input * condition;

        public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition) => graph.Mul(input, condition);
    }

    private sealed class Unwritable() : ConditionalModule(nameof(Unwritable))
    {
        public override Tensor forward(Tensor input, Tensor condition) => input;
    }
}
