using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class ShapeOperatorTests
{
    [TestMethod]
    public void Concat_puts_values_one_after_another_along_the_axis()
    {
        float[] y = GraphRun.On((graph, x) => graph.Concat(1, x), (Ramp(4), [2, 2]), (Ramp(6, 10), [2, 3]), (Ramp(2, 20), [2, 1]));
        AreClose([0, 1, 10, 11, 12, 20, 2, 3, 13, 14, 15, 21], y);
    }

    [TestMethod]
    public void Concat_joins_the_channels_of_images_of_any_size()
    {
        float[] y = GraphRun.OnImages([1, 2, 3, 4], [2, 1, 1, 2], (graph, x) => graph.Concat(-3, x, graph.Mul(x, 10)));
        AreClose([1, 2, 10, 20, 3, 4, 30, 40], y);
    }

    [TestMethod]
    public void Slice_takes_a_part_of_the_axis()
    {
        AreClose([1, 2, 5, 6], GraphRun.On((graph, x) => graph.Slice(x[0], 1, start: 1, length: 2), (Ramp(8), [2, 4])));
        AreClose([2, 3, 6, 7], GraphRun.OnImages(Ramp(8), [2, 2, 1, 2], (graph, x) => graph.Slice(x, 1, start: 1, length: 1)));
    }

    [TestMethod]
    public void Transpose_reorders_the_axes()
    {
        // y[n, k, i, j] = x[n, i, j, k], with x 2 x 2 x 3 x 4.
        var expected = new float[48];
        for (int n = 0; n < 2; n++)
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 3; j++)
                    for (int k = 0; k < 4; k++)
                        expected[((n * 4 + k) * 2 + i) * 3 + j] = ((n * 2 + i) * 3 + j) * 4 + k;
        AreClose(expected, GraphRun.On((graph, x) => graph.Transpose(x[0], 0, 3, 1, 2), (Ramp(48), [2, 2, 3, 4])));
    }

    [TestMethod]
    public void Shapes_that_do_not_fit_are_errors()
    {
        var graph = new OnnxGraph("g");
        OnnxValue image = graph.Input("image", -1, 4, -1, -1), row = graph.Input("row", -1, 4);
        Throws.Error<ArgumentException>(() => graph.Concat(1), "at least 1 input");
        Throws.Error<ArgumentException>(
            () => graph.Concat(1, row, image), "same sizes but on axis 1", "row (N x 4)", "image (N x 4 x H x W)");
        Throws.Error<ArgumentException>(() => graph.Concat(2, row, row), "axis of Concat must be from -2 to 1, but is 2");
        Throws.Error<ArgumentException>(() => graph.Slice(row, 1, 3, 2), "inside axis 1", "takes 2 from 3 on", "row (N x 4)");
        Throws.Error<ArgumentException>(() => graph.Slice(image, 2, 0, 1), "inside axis 2", "H");
        Throws.Error<ArgumentException>(() => graph.Slice(row, 1, -1, 2), "start must be at least 0");
        Throws.Error<ArgumentException>(() => graph.Transpose(row, 0, 0), "every axis of row (N x 4) once", "[0, 0]");
        Throws.Error<ArgumentException>(() => graph.Transpose(row, 1, 0), "Transpose's result", "size 1 is -1");
        Throws.Error<ArgumentException>(() => graph.Reshape(image, -1, 4), "every size but the batch", "image (N x 4 x H x W)");
    }

    [TestMethod]
    public void Only_the_batch_and_the_sizes_of_images_may_be_dynamic()
    {
        var graph = new OnnxGraph("g");
        Assert.AreEqual("image (N x 3 x H x W)", graph.Input("image", -1, 3, -1, -1).ToString());
        Throws.Error<ArgumentException>(() => graph.Input("tokens", -1, 3, -1), "input 'tokens'", "size 2 is -1");
        Throws.Error<ArgumentException>(() => graph.Input("channels", -1, -1, 3, 3), "input 'channels'", "size 1 is -1");
        Throws.Error<ArgumentException>(() => graph.Constant([1], -1), "Size 0 of constant must be at least 1, but is -1");
    }

    [TestMethod]
    public void Dynamic_sizes_are_named_by_their_position_and_computed_ones_by_their_output()
    {
        var graph = new OnnxGraph("g");
        OnnxValue x = graph.Input("x", -1, 3, -1, -1);
        graph.Output("y", graph.AveragePool(x, 2, 2), -1, 3, -1, -1);
        var model = graph.ToProto();
        Assert.AreEqual("N 3 H W", Names(model.Graph.Input[0]));
        Assert.AreEqual("N 3 y_H y_W", Names(model.Graph.Output[0]));

        static string Names(Gan.Onnx.Graph.Schema.ValueInfoProto value) =>
            string.Join(' ', value.Type.TensorType.Shape.Dim.Select(size => size.HasDimParam ? size.DimParam : $"{size.DimValue}"));
    }

    [TestMethod]
    public void A_constant_cannot_be_an_output()
    {
        var graph = new OnnxGraph("g");
        OnnxValue constant = graph.Constant([1, 2], 2);
        Throws.Error<ArgumentException>(() => graph.Output("y", constant, 2), "'y' must be a computed value", "'constant_0'");
    }
}
