using Microsoft.ML;

namespace Gan.Onnx.Tests;

// No machine has as many CUDA devices, with CUDA or without.
[TestClass]
public class FallbackTests
{
    private readonly ServingWarnings _warnings = new();

    [TestMethod]
    public void Session_tells_the_log_once_why_it_runs_on_the_CPU()
    {
        using var session = new GeneratorSession(
            TestGenerator.Model(),
            new GeneratorServingOptions { GpuDeviceId = 77, FallbackToCpu = true, Environment = _warnings.Environment });
        IsToldOnce(session.FallbackReason);
        session.Generate(new float[4], 1, new float[192]);
        Assert.HasCount(1, _warnings.Messages);
    }

    [TestMethod]
    public void Fitted_pipeline_tells_the_log_once()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        var ml = _warnings.Environment;
        GeneratorEstimator estimator = ml.Transforms.ApplyGenerator(
            "Synthetic", folder["generator.onnx"], "Text", new() { GpuDeviceId = 77, FallbackToCpu = true, Environment = ml });
        using GeneratorTransformer fitted = estimator.Fit(Row.View(ml, 3));
        IsToldOnce(fitted.FallbackReason);
        Assert.HasCount(3, Samples.Images(fitted.Transform(Row.View(ml, 3))));
        Assert.HasCount(1, _warnings.Messages);
    }

    [TestMethod]
    public void Generator_of_a_loaded_model_tells_the_log_once()
    {
        var ml = _warnings.Environment;
        using var transformer = TestGenerator.Transformer(
            "Text", new() { GpuDeviceId = 77, FallbackToCpu = true, Environment = UserLog.Nobody });
        IDataView data = Row.View(ml, 3);
        ITransformer loaded = SavedModels.SaveAndLoad(ml, transformer, data.Schema);
        Assert.HasCount(3, Samples.Images(loaded.Transform(data)));
        Assert.IsEmpty(_warnings.Messages);
        using GeneratorTransformer found = ml.Model.FindGenerator(loaded, gpuDeviceId: 77, fallbackToCpu: true, environment: ml);
        IsToldOnce(found.FallbackReason);
    }

    [TestMethod]
    public void Translator_tells_the_log_once()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["translator.onnx"], TestTranslator.Model());
        var ml = _warnings.Environment;
        TranslatorEstimator estimator = ml.Transforms.ApplyTranslator(
            "Negative", folder["translator.onnx"], "Image", new() { GpuDeviceId = 77, FallbackToCpu = true, Environment = ml });
        using TranslatorTransformer fitted = estimator.Fit(TestTranslator.SizedRow.View(ml, 2));
        IsToldOnce(fitted.FallbackReason);
    }

    [TestMethod]
    public void Without_a_context_the_trace_is_told_once()
    {
        List<string> told = ServingWarnings.OfTrace("CUDA device 78", () =>
            new GeneratorSession(TestGenerator.Model(), new GeneratorServingOptions { GpuDeviceId = 78, FallbackToCpu = true }).Dispose());
        Assert.HasCount(1, told);
        Assert.Contains("runs on the CPU", told[0]);
    }

    [TestMethod]
    public void Model_that_runs_as_asked_has_no_reason_and_tells_nothing()
    {
        using var session = new GeneratorSession(
            TestGenerator.Model(), new GeneratorServingOptions { FallbackToCpu = true, Environment = _warnings.Environment });
        Assert.IsNull(session.FallbackReason);
        Assert.IsEmpty(_warnings.Messages);
    }

    [TestMethod]
    public void Without_a_fall_back_the_error_says_what_CUDA_needs_and_the_log_nothing()
    {
        var options = new GeneratorServingOptions { GpuDeviceId = 77, Environment = _warnings.Environment };
        Throws.Error<InvalidOperationException>(() => _ = new GeneratorSession(TestGenerator.Model(), options),
            "CUDA device 77 cannot be used", "ONNX Runtime says: \"[ErrorCode:", "Microsoft.ML.OnnxRuntime.Gpu", "GanMl-cuda-linux",
            "FallbackToCpu");
        Assert.IsEmpty(_warnings.Messages);
    }

    [TestMethod]
    public void Options_of_two_contexts_differ_and_those_of_one_are_equal()
    {
        var options = new GeneratorServingOptions { Environment = _warnings.Environment };
        Assert.AreEqual(new GeneratorServingOptions { Environment = _warnings.Environment }, options with { Seed = 0 });
        Assert.AreNotEqual(new GeneratorServingOptions(), options);
    }

    private void IsToldOnce(string? reason)
    {
        Assert.HasCount(1, _warnings.Messages);
        Assert.Contains("CUDA device 77 cannot be used. ONNX Runtime says: \"[ErrorCode:", reason!);
        Assert.Contains(reason!, _warnings.Messages[0]);
        Assert.Contains("runs on the CPU", _warnings.Messages[0]);
        Assert.Contains("Microsoft.ML.OnnxRuntime.Gpu", _warnings.Messages[0]);
    }
}
