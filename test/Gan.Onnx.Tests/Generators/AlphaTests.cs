using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

[TestClass]
public class AlphaTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Image_of_four_channels_carries_alpha()
    {
        using var transformer = Transformer(GeneratorOutput.Image);
        string[] images = Images(transformer.Transform(Data()));
        // 10, 30 and 50 times 70 / 255, then 20, 40 and 60 times 80 / 255: SkiaSharp, and so MLImage, has colors times alpha.
        CollectionAssert.AreEqual(new[] { "03080E46 060D1350" }, images);
    }

    [TestMethod]
    public void Pixels_of_four_channels_are_what_ExtractPixels_gives_on_the_image()
    {
        using var images = Transformer(GeneratorOutput.Image);
        using var pixels = Transformer(GeneratorOutput.Pixels);
        IDataView extracted = _ml.Transforms.ExtractPixels("Extracted", "Synthetic", ImagePixelExtractingEstimator.ColorBits.All)
            .Fit(images.Transform(Data())).Transform(images.Transform(Data()));
        CollectionAssert.AreEqual(Samples.Pixels(extracted, "Extracted"), Samples.Pixels(pixels.Transform(Data())));
        CollectionAssert.AreEqual(new[] { "70 80 3 6 8 13 14 19" }, Samples.Pixels(pixels.Transform(Data())));
    }

    [TestMethod]
    public void Loaded_model_keeps_alpha()
    {
        foreach (GeneratorOutput output in Enum.GetValues<GeneratorOutput>())
        {
            using var transformer = Transformer(output);
            IDataView expected = transformer.Transform(Data()), loaded = SaveAndLoad(transformer).Transform(Data());
            if (output == GeneratorOutput.Image)
                CollectionAssert.AreEqual(Images(expected), Images(loaded));
            else
                CollectionAssert.AreEqual(Samples.Pixels(expected), Samples.Pixels(loaded));
        }
    }

    private static GeneratorTransformer Transformer(GeneratorOutput output)
    {
        var graph = new OnnxGraph("alpha");
        graph.Output("image", graph.Reshape(graph.Relu(graph.Input("latent", -1, 8)), -1, 4, 1, 2), -1, 4, 1, 2);
        byte[] model = graph.ToModel(
            new GeneratorMetadata { LatentSize = 8, Channels = 4, Height = 1, Width = 2, Minimum = 0, Maximum = 255 });
        return new GeneratorTransformer(model, "Synthetic", "Latent", new() { LatentSource = LatentSource.Latent, Output = output });
    }

    private IDataView Data() => _ml.Data.LoadFromEnumerable([new AlphaRow()]);

    private ITransformer SaveAndLoad(GeneratorTransformer transformer) => SavedModels.SaveAndLoad(_ml, transformer, Data().Schema);

    /// <summary>Each pixel's red, green, blue and alpha.</summary>
    private static string[] Images(IDataView view) => Samples.Read<MLImage>(view, "Synthetic", image =>
        string.Join(" ", image.Pixels.ToArray().Chunk(4).Select(pixel => Convert.ToHexString(
            image.PixelFormat == MLPixelFormat.Bgra32 ? [pixel[2], pixel[1], pixel[0], pixel[3]] : pixel))));

    private sealed class AlphaRow
    {
        [VectorType(8)]
        public float[] Latent { get; set; } = [10, 20, 30, 40, 50, 60, 70, 80];
    }
}
