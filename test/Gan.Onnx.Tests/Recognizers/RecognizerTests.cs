using Microsoft.ML;
using Microsoft.ML.Data;
using static Gan.Onnx.Tests.TestTranslator;

namespace Gan.Onnx.Tests;

[TestClass]
public class RecognizerTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow(nameof(SizedRow.Image))]
    [DataRow(nameof(SizedRow.Singles))]
    [DataRow(nameof(SizedRow.Bytes))]
    public void Codes_of_each_row_are_those_of_its_pixels(string column)
    {
        using var transformer = new RecognizerTransformer(Model(), "Code", column);
        IDataView view = transformer.Transform(SizedRow.View(_ml, 3));
        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Single, 2), view.Schema["Code"].Type);
        AssertCodes(view);
    }

    [TestMethod]
    public void Loaded_model_reads_the_same_codes()
    {
        using var transformer = new RecognizerTransformer(Model(), "Code", nameof(SizedRow.Image));
        IDataView data = SizedRow.View(_ml, 3);
        ITransformer loaded = SavedModels.SaveAndLoad(_ml, transformer, data.Schema);
        AssertCodes(loaded.Transform(data));
        using RecognizerTransformer found = _ml.Model.FindRecognizer(loaded);
        AssertCodes(found.Transform(data));
    }

    [TestMethod]
    public void Prediction_engine_and_single_image_agree_with_the_column()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["mean.onnx"], Model());
        using var transformer = _ml.Transforms.ApplyRecognizer("Code", folder["mean.onnx"], "Image").Fit(SizedRow.View(_ml, 1));
        using var engine = _ml.Model.CreatePredictionEngine<SizedRow, CodeRow>(transformer);
        MLImage image = Image(8, 12, 2);
        var row = new SizedRow { Image = image, Singles = new float[96], Bytes = new byte[96], Square = new byte[64] };
        CollectionAssert.AreEqual(transformer.Recognize(image), engine.Predict(row).Code);
    }

    [TestMethod]
    public void Other_sizes_and_other_models_are_refused()
    {
        using var transformer = new RecognizerTransformer(Model(), "Code", "Image");
        Throws.Error<ArgumentException>(() => transformer.Recognize(Image(8, 8)), "12 x 8", "8 x 8");
        Throws.Error<InvalidDataException>(
            () => new RecognizerTransformer(TestTranslator.Model(), "Code", "Image"), "must be a recognizer", "'translator'");
    }

    [TestMethod]
    public void Metadata_survive_the_model()
    {
        using var session = new RecognizerSession(Model());
        Assert.AreEqual(Metadata, session.Metadata);
        var codes = new float[4];
        session.Recognize(Operators.Ramp(192), 2, codes);
        Assert.AreEqual(47.5, codes[0], 1e-4);
        Assert.AreEqual(-143.5, codes[3], 1e-4);
    }

    private static RecognizerMetadata Metadata => new() { Channels = 1, Height = 8, Width = 12, CodeSize = 2, Variant = "mean" };

    /// <summary>The mean pixel, and its opposite.</summary>
    private static byte[] Model()
    {
        var graph = new OnnxGraph("mean");
        OnnxValue x = graph.Input("image", -1, 1, 8, 12);
        OnnxValue mean = graph.ReduceMean(x, [2, 3], keepDims: false);
        graph.Output("code", graph.Concat(1, mean, graph.Mul(mean, -1)), -1, 2);
        return graph.ToModel(Metadata);
    }

    private static void AssertCodes(IDataView view)
    {
        float[][] codes = [.. view.GetColumn<float[]>("Code")];
        Assert.HasCount(3, codes);
        for (int i = 0; i < codes.Length; i++)
        {
            double mean = Samples.Rgb(Image(8, 12, i)).Average(level => level / 127.5 - 1);
            Assert.AreEqual(2, codes[i].Length);
            Assert.AreEqual(mean, codes[i][0], 1e-5);
            Assert.AreEqual(-mean, codes[i][1], 1e-5);
        }
    }

    public sealed class CodeRow
    {
        [VectorType(2)]
        public float[] Code { get; set; } = [];
    }
}
