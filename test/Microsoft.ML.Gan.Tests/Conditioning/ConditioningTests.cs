using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ConditioningTests
{
    private readonly DisposeScope _scope = NewDisposeScope();

    [TestCleanup]
    public void Dispose() => _scope.Dispose();

    [TestMethod]
    public void Planes_are_one_in_the_rows_class_and_repeat_for_batches_behind_each_other()
    {
        using var labels = new CriticLabels(3);
        labels.Set(tensor(new long[] { 2, 0 }));

        var planes = new LabelConcatenation.LabelPlanes(labels).call(rand(4, 1, 2, 2)).narrow(1, 1, 3).mean([2, 3]);

        float[] expected = [0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0];
        CollectionAssert.AreEqual(expected, planes.data<float>().ToArray());
    }

    [TestMethod]
    public void Projection_adds_the_product_of_features_and_class_embedding()
    {
        using var labels = new CriticLabels(3);
        labels.Set(tensor(new long[] { 1, 2 }));
        var linear = Linear(4, 1);
        var head = new LabelProjection.ProjectionHead(linear, 4, labels);
        var features = randn(2, 4);

        var logits = head.call(features).data<float>().ToArray();

        var (phi, w) = (features.data<float>().ToArray(), linear.weight!.data<float>().ToArray());
        var v = ((Linear)head.embedding).weight!.data<float>().ToArray();
        for (int row = 0; row < 2; row++)
        {
            int label = row + 1;
            double expected = linear.bias!.item<float>();
            for (int i = 0; i < 4; i++)
                expected += phi[4 * row + i] * (w[i] + v[3 * i + label]);
            Assert.AreEqual(expected, logits[row], 1e-6);
        }
    }

    [TestMethod]
    public void Slope_of_a_labeled_critic_is_that_in_its_images()
    {
        using var labels = new CriticLabels(2);
        labels.Set(tensor(new long[] { 0, 1 }));
        var linear = Linear(3 * 4, 1, hasBias: false);
        var critic = Sequential([new LabelConcatenation.LabelPlanes(labels), Flatten(), linear]);

        var images = rand(2, 1, 2, 2);
        double square = new R1(gamma: 2).CriticLoss(Batches.Of(critic, images, images, new torch.Generator(1))).item<float>();

        // Of the weights, the first 4 belong to the image; those of the label planes do not count.
        double expected = linear.weight!.data<float>().ToArray().Take(4).Sum(w => (double)w * w);
        Assert.AreEqual(expected, square, 1e-6);
    }
}
