using Microsoft.ML;
using static Gan.Onnx.Tests.TestTranslator;

namespace Gan.Onnx.Tests;

[TestClass]
public class TranslatorEstimatorTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Catalog_serves_a_file_in_a_pipeline()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["negative.onnx"], Model());
        var pipeline = _ml.Transforms.ResizeImages("Sized", 8, 8, nameof(SizedRow.Image))
            .Append(_ml.Transforms.ApplyTranslator("Negative", folder["negative.onnx"], "Sized"));
        IDataView view = pipeline.Fit(SizedRow.View(_ml, 2)).Transform(SizedRow.View(_ml, 2));
        Assert.HasCount(2, Samples.Images(view, "Negative"));
    }

    [TestMethod]
    public void Input_column_is_by_default_the_output_column()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["negative.onnx"], Model());
        var estimator = _ml.Transforms.ApplyTranslator(nameof(SizedRow.Image), folder["negative.onnx"]);
        IDataView view = estimator.Fit(SizedRow.View(_ml, 1)).Transform(SizedRow.View(_ml, 1));
        CollectionAssert.AreEqual(
            new[] { Convert.ToHexString(Negative(Image(8, 12))) }, Samples.Images(view, nameof(SizedRow.Image)));
    }

    [TestMethod]
    public void Generator_is_no_translator_and_the_file_is_named()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        Throws.Error<InvalidDataException>(
            () => _ml.Transforms.ApplyTranslator("Negative", folder["generator.onnx"], "Image"), "generator.onnx", "must be a translator");
        File.WriteAllBytes(folder["text.onnx"], [1, 2, 3]);
        Throws.Error<InvalidDataException>(
            () => _ml.Transforms.ApplyTranslator("Negative", folder["text.onnx"], "Image"), "text.onnx", "no ONNX model");
        Assert.Throws<FileNotFoundException>(() => _ml.Transforms.ApplyTranslator("Negative", folder["none.onnx"], "Image"));
    }

    [TestMethod]
    public void Wrong_columns_and_options_are_refused_before_any_work()
    {
        var estimator = new TranslatorEstimator(Model(), "Negative", "Text");
        Throws.Error<ArgumentException>(() => estimator.Fit(Row.View(_ml, 1)), "'Text'");
        Throws.Error<ArgumentException>(() => new TranslatorEstimator(Model(), "", "Image"), "outputColumnName");
        Throws.Error<ArgumentException>(
            () => new TranslatorEstimator(Model(), "Negative", "Image", new ImageServingOptions { GpuDeviceId = -1 }), "GpuDeviceId", "-1");
        Throws.Error<ArgumentException>(
            () => new TranslatorEstimator(Model(), "Negative", "Image", new ImageServingOptions { PixelMaximum = 0 }), "PixelMaximum", "0");
    }
}
