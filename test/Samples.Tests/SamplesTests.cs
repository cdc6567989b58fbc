using System.Reflection;
using Gan.Onnx;

namespace Samples.Tests;

/// <summary>The sample programs do what their comments say.</summary>
[TestClass]
public sealed class SamplesTests
{
    [TestMethod]
    public void TrainAndServe_leaves_a_model_that_ServeOnly_serves()
    {
        using var folder = new TempFolder();

        Run("TrainAndServe", "2", folder.Path);
        string model = Path.Combine(folder.Path, "generator.onnx");
        using (var session = GeneratorSession.FromFile(model))
            Assert.AreEqual(32, session.Metadata.Height);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "pipeline.zip")));
        Assert.AreEqual(8, Directory.GetFiles(folder.Path, "digit-*.png").Length);

        Run("ServeOnly", model, folder.Path);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "sample-42.png")));
    }

    [TestMethod]
    public void TrainDiffusion_leaves_a_denoiser_and_images_of_few_and_many_sampling_steps()
    {
        using var folder = new TempFolder();
        Run("TrainDiffusion", "2", folder.Path);
        using (var session = GeneratorSession.FromFile(Path.Combine(folder.Path, "denoiser.onnx")))
            Assert.AreEqual(new DiffusionProcess(NoiseSchedule.Cosine, 1000), session.Metadata.Diffusion);
        Assert.AreEqual(8, Directory.GetFiles(folder.Path, "5-steps-*.png").Length);
        Assert.AreEqual(8, Directory.GetFiles(folder.Path, "50-steps-*.png").Length);
    }

    [TestMethod]
    public void Translate_leaves_a_translator_and_images_before_and_after()
    {
        using var folder = new TempFolder();
        Run("Translate", "2", folder.Path);
        using (var session = TranslatorSession.FromFile(Path.Combine(folder.Path, "translator.onnx")))
            Assert.AreEqual(32, session.Metadata.SizeMultiple);
        Assert.AreEqual(8, Directory.GetFiles(folder.Path, "blurred-*.png").Length);
        Assert.AreEqual(8, Directory.GetFiles(folder.Path, "sharpened-*.png").Length);
    }

    [TestMethod]
    public void ConditionalDigits_leaves_a_generator_of_ten_classes_and_an_image_of_each()
    {
        using var folder = new TempFolder();
        Run("ConditionalDigits", "2", folder.Path);
        using (var session = GeneratorSession.FromFile(Path.Combine(folder.Path, "generator.onnx")))
            CollectionAssert.AreEquivalent(
                Enumerable.Range(0, 10).Select(digit => $"{digit}").ToArray(), session.Metadata.ClassNames.ToArray());
        Assert.AreEqual(10, Directory.GetFiles(folder.Path, "digit-*.png").Length);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "threes.png")));
    }

    private static void Run(string sample, params string[] args) =>
        Assembly.Load(sample).EntryPoint!.Invoke(null, [args]);
}
