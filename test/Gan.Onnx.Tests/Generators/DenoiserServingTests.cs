using Microsoft.ML;

namespace Gan.Onnx.Tests;

[TestClass]
public class DenoiserServingTests
{
    private static readonly DiffusionProcess s_process = new(NoiseSchedule.Cosine, 100);

    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    public void Row_gives_the_same_image_in_any_batch(int batchSize)
    {
        using GeneratorTransformer one = Transformer(), other = Transformer(new() { BatchSize = batchSize, SamplingSteps = 3 });
        IDataView data = Row.View(_ml, 12);
        CollectionAssert.AreEqual(Samples.Images(one.Transform(data)), Samples.Images(other.Transform(data)));
    }

    [TestMethod]
    public void Loaded_model_takes_as_many_steps_and_gives_the_same_images()
    {
        using GeneratorTransformer transformer = Transformer(), slower = Transformer(new() { SamplingSteps = 30 });
        IDataView data = Row.View(_ml, 12);
        string[] expected = Samples.Images(transformer.Transform(data));
        CollectionAssert.AreNotEqual(expected, Samples.Images(slower.Transform(data)));

        ITransformer loaded = SavedModels.SaveAndLoad(_ml, transformer, data.Schema);
        CollectionAssert.AreEqual(expected, Samples.Images(loaded.Transform(data)));
        using GeneratorTransformer found = _ml.Model.FindGenerator(loaded);
        Assert.AreEqual(s_process, found.Metadata.Diffusion);
        Assert.AreEqual(3, found.Options.SamplingSteps);
    }

    [TestMethod]
    public void Prediction_engine_gives_the_same_pixels()
    {
        using GeneratorTransformer transformer = Transformer(new() { SamplingSteps = 3, Output = GeneratorOutput.Pixels });
        using var engine = _ml.Model.CreatePredictionEngine<Row, Prediction>(transformer);
        string[] expected = Samples.Pixels(transformer.Transform(Row.View(_ml, 4)));
        CollectionAssert.AreEqual(
            expected, Enumerable.Range(0, 4).Select(i => string.Join(" ", engine.Predict(Row.Of(i)).Synthetic)).ToArray());
    }

    [TestMethod]
    public void Steps_must_fit_the_denoiser()
    {
        Throws.Error<ArgumentOutOfRangeException>(
            () => Transformer(new() { SamplingSteps = 101 }), "SamplingSteps must be from 1 to 100, but is 101.");
        Throws.Error<ArgumentOutOfRangeException>(
            () => Transformer(new() { SamplingSteps = 0 }), "SamplingSteps must be at least 1, but is 0.");
    }

    [TestMethod]
    public void Steps_for_another_generator_are_an_error() => Throws.Error<ArgumentException>(
        () => TestGenerator.Transformer("Int32", new() { SamplingSteps = 7 }),
        "SamplingSteps must be null for a generator that is no denoiser, but is 7.");

    [TestMethod]
    public void Model_of_another_form_is_an_error() => Throws.Error<InvalidOperationException>(
        () => TestGenerator.Graph().ToModel(GaussianDenoiser.Metadata(s_process)),
        "'sample' (float N x 1 x 4 x 4), 'time' (float N)", "but has 'latent' (float N x 4)");

    private static GeneratorTransformer Transformer(GeneratorServingOptions? options = null) =>
        GaussianDenoiser.Transformer(s_process, options ?? new() { SamplingSteps = 3 });

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }
}
