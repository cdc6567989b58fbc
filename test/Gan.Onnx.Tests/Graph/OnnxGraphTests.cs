using Gan.Onnx.Graph.Schema;

namespace Gan.Onnx.Tests;

[TestClass]
public class OnnxGraphTests
{
    private static readonly float[] s_four = [1, 2, 3, 4];

    [TestMethod]
    public void ToModel_states_versions_producer_shapes_and_metadata()
    {
        ModelProto model = ModelProto.Parser.ParseFrom(TestGenerator.Model());
        Assert.AreEqual(8, model.IrVersion);
        Assert.AreEqual("GanMl", model.ProducerName);
        Assert.AreEqual(17, model.OpsetImport.Single().Version);
        Assert.AreEqual("latent", model.Graph.Input.Single().Name);
        Assert.AreEqual("N", model.Graph.Input[0].Type.TensorType.Shape.Dim[0].DimParam);
        Assert.AreEqual(TestGenerator.LatentSize, model.Graph.Input[0].Type.TensorType.Shape.Dim[1].DimValue);
        Assert.AreEqual("image", model.Graph.Output.Single().Name);
        var properties = model.MetadataProps.ToDictionary(entry => entry.Key, entry => entry.Value);
        Assert.AreEqual(TestGenerator.Metadata(), GeneratorMetadata.FromProperties(properties));
    }

    [TestMethod]
    public void Weights_are_raw_little_endian_data()
    {
        var graph = new OnnxGraph("g");
        OnnxValue product = graph.Gemm(graph.Input("latent", -1, 2), s_four, [2, 2], [], false);
        graph.Output("image", graph.Reshape(product, -1, 1, 1, 2), -1, 1, 1, 2);
        ModelProto model = ModelProto.Parser.ParseFrom(
            graph.ToModel(new GeneratorMetadata { LatentSize = 2, Channels = 1, Height = 1, Width = 2 }));
        TensorProto weight = model.Graph.Initializer.Single(tensor => tensor.DataType == (int)TensorProto.Types.DataType.Float);
        CollectionAssert.AreEqual(new byte[] { 0, 0, 128, 63, 0, 0, 0, 64, 0, 0, 64, 64, 0, 0, 128, 64 }, weight.RawData.ToByteArray());
    }

    [TestMethod]
    public void Names_must_be_unique_and_not_empty()
    {
        var graph = new OnnxGraph("g");
        graph.Input("x", -1, 2);
        Throws.Error<ArgumentException>(() => graph.Input("x", -1, 2), "unique", "'x'");
        Throws.Error<ArgumentException>(() => graph.Input("", -1, 2), "name must not be empty");
        Throws.Error<ArgumentException>(() => _ = new OnnxGraph(" "), "name must not be empty");
    }

    [TestMethod]
    public void Output_must_be_computed_and_have_the_stated_shape()
    {
        var graph = new OnnxGraph("g");
        OnnxValue x = graph.Input("x", -1, 2), y = graph.Tanh(x);
        Throws.Error<ArgumentException>(() => graph.Output("z", x, -1, 2), "'z'", "'x' is an input");
        Throws.Error<ArgumentException>(() => graph.Output("z", y, -1, 3), "'z' must be N x 3", "N x 2");
        graph.Output("y", y, -1, 2);
        Throws.Error<ArgumentException>(() => graph.Output("z", y, -1, 2), "'y' is an input, a constant or an output already");
    }

    [TestMethod]
    public void Renamed_output_can_still_be_used_by_other_operators()
    {
        var graph = new OnnxGraph("g");
        OnnxValue y = graph.Relu(graph.Input("latent", -1, 4));
        OnnxValue image = graph.Reshape(graph.Add(y, graph.Tanh(y)), -1, 1, 2, 2);
        graph.Output("image", image, -1, 1, 2, 2);
        using var session = new GeneratorSession(
            graph.ToModel(new GeneratorMetadata { LatentSize = 4, Channels = 1, Height = 2, Width = 2 }));
        var pixels = new float[4];
        session.Generate([-1, 0, 1, 2], 1, pixels);
        Operators.AreClose([0, 0, 1 + MathF.Tanh(1), 2 + MathF.Tanh(2)], pixels);
    }

    [TestMethod]
    public void Metadata_must_agree_with_the_graph()
    {
        Throws.Error<InvalidOperationException>(
            () => TestGenerator.Graph().ToModel(TestGenerator.Metadata() with { LatentSize = 5 }),
            "inputs 'latent' (float N x 5)", "but has 'latent' (float N x 4)");
        Throws.Error<InvalidOperationException>(
            () => TestGenerator.Graph().ToModel(TestGenerator.Metadata(channels: 1)),
            "output 'image' (float N x 1 x 8 x 8)", "but has 'image' (float N x 3 x 8 x 8)");
        Throws.Error<InvalidOperationException>(
            () => new OnnxGraph("g").ToModel(TestGenerator.Metadata()), "inputs 'latent'", "but has none");
        Throws.Error<ArgumentException>(
            () => TestGenerator.Graph().ToModel(TestGenerator.Metadata() with { Height = 0 }), "Height must be at least 1");
    }

    [TestMethod]
    public void Shapes_that_do_not_fit_are_errors_of_the_operator()
    {
        var graph = new OnnxGraph("g");
        OnnxValue row = graph.Input("row", -1, 3), image = graph.Input("image", -1, 4, 2, 2);
        Throws.Error<ArgumentException>(
            () => graph.Gemm(row, s_four, [2, 2], [], false), "Axis 1 of the input of Gemm must be 2", "row (N x 3)");
        Throws.Error<ArgumentException>(() => graph.Gemm(image, s_four, [2, 2], [], false), "2 axes", "N x 4 x 2 x 2");
        Throws.Error<ArgumentException>(
            () => graph.Gemm(row, s_four, [3, 2], [], false), "must hold 6 values for its shape 3 x 2, but has 4");
        Throws.Error<ArgumentException>(
            () => graph.Gemm(row, new float[6], [3, 2], new float[3], false), "gemm_bias must hold 2 values", "has 3");
        Throws.Error<ArgumentException>(() => graph.Conv(image, new float[4], [1, 4, 1], [], 1, 0), "weight of Conv must have 4 axes");
        Throws.Error<ArgumentException>(() => graph.Conv(image, new float[36], [1, 4, 3, 3], [], 1, 0), "kernel of Conv must fit");
        Throws.Error<ArgumentException>(
            () => graph.Conv(image, new float[4], [1, 4, 1, 1], [], 0, 0), "stride must be at least 1, but is 0");
        Throws.Error<ArgumentException>(
            () => graph.ConvTranspose(image, new float[4], [4, 1, 1, 1], [], 1, -1), "padding must be at least 0, but is -1");
        Throws.Error<ArgumentException>(
            () => graph.ConvTranspose(image, new float[4], [4, 1, 1, 1], [], 1, 1), "kernel of ConvTranspose must fit");
        Throws.Error<ArgumentException>(
            () => graph.BatchNormalization(image, s_four, s_four, s_four, [1], 0), "variance must hold 4 values", "has 1");
        Throws.Error<ArgumentException>(() => graph.Reshape(image, -1, 5), "keep the number of values", "N x 5");
        Throws.Error<ArgumentException>(() => graph.Reshape(image, 16), "keep the number of values");
        Throws.Error<ArgumentException>(() => graph.DepthToSpace(image, 3), "multiple of 9");
        Throws.Error<ArgumentException>(() => graph.Add(row, image), "same shape", "N x 3", "N x 4 x 2 x 2");
        Throws.Error<ArgumentException>(() => graph.LeakyRelu(row, double.NaN), "slope must be finite");
        Throws.Error<ArgumentException>(() => graph.Input("bad", -1, 0), "input 'bad'", "size 1 is 0");
    }
}
