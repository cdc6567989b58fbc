using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Compat.Tests.Images;

/// <summary>Transforms of images keep all their options through Model.Save and Model.Load.</summary>
[TestClass]
public sealed class ImageModelTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    public void ResizeImages_is_the_same_after_loading()
    {
        foreach (ImageResizingEstimator.ResizingKind kind in Enum.GetValues<ImageResizingEstimator.ResizingKind>())
        {
            AssertSame(Ml.Transforms.ResizeImages("Image", 5, 7, resizing: kind, cropAnchor: ImageResizingEstimator.Anchor.Top)
                .Append(Ml.Transforms.ExtractPixels("Out", "Image")));
        }
    }

    [TestMethod]
    public void ConvertToGrayscale_is_the_same_after_loading()
    {
        AssertSame(Ml.Transforms.ConvertToGrayscale("Gray", "Image")
            .Append(Ml.Transforms.ResizeImages("Gray", 5, 7))
            .Append(Ml.Transforms.ExtractPixels("Out", "Gray")));
    }

    [TestMethod]
    public void ExtractPixels_and_ConvertToImage_are_the_same_after_loading()
    {
        AssertSame(Ml.Transforms.ResizeImages("Image", 3, 2)
            .Append(Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.All, ColorsOrder.AGBR, interleavePixelColors: true, 9, 0.5f))
            .Append(Ml.Transforms.ConvertToImage(
                2, 3, "Again", "Pixels", ColorBits.All, ColorsOrder.AGBR, interleavedColors: true, scaleImage: 2, offsetImage: -9))
            .Append(Ml.Transforms.ExtractPixels("Out", "Again")));
    }

    [TestMethod]
    public void ExtractPixels_of_bytes_gives_bytes_after_loading()
    {
        IDataView data = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2));
        var estimator = Ml.Transforms.ExtractPixels("Out", "Image", ColorBits.Red, outputAsFloatArray: false);

        IDataView output = SaveAndLoad(estimator.Fit(data)).Transform(data);

        CollectionAssert.AreEqual(new byte[] { 0, 10, 20, 0, 10, 20 }, Pictures.ReadVectors<byte>(output, "Out").Single());
    }

    [TestMethod]
    public void LoadImages_is_the_same_after_loading()
    {
        string folder = Directory.CreateTempSubdirectory("gan-model-").FullName;
        try
        {
            Pictures.Gradient(6, 4).Save(Path.Combine(folder, "a.png"));
            IDataView data = Ml.Data.LoadFromEnumerable([new PathRow { Path = "a.png" }]);
            var pipeline = Ml.Transforms.LoadImages("Image", folder, "Path")
                .Append(Ml.Transforms.ResizeImages("Image", 6, 4))
                .Append(Ml.Transforms.ExtractPixels("Out", "Image"));

            AssertSame(pipeline, () => data);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertSame(IEstimator<ITransformer> estimator) =>
        AssertSame(estimator, () => Pictures.ToView(Ml, Pictures.Gradient(6, 4)));

    private static void AssertSame(IEstimator<ITransformer> estimator, Func<IDataView> data)
    {
        ITransformer fitted = estimator.Fit(data());
        ITransformer loaded = SaveAndLoad(fitted);

        float[] expected = Pictures.ReadVectors<float>(fitted.Transform(data()), "Out").Single();
        Assert.IsGreaterThan(1, expected.Distinct().Count());
        CollectionAssert.AreEqual(expected, Pictures.ReadVectors<float>(loaded.Transform(data()), "Out").Single());
    }

    private static ITransformer SaveAndLoad(ITransformer fitted)
    {
        using var file = new MemoryStream();
        Ml.Model.Save(fitted, null, file);
        file.Position = 0;
        return Ml.Model.Load(file, out _);
    }

    private sealed class PathRow
    {
        public string Path { get; set; } = "";
    }
}
