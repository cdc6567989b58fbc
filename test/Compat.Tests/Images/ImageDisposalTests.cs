using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.Images;

/// <summary>Who disposes whose images: the real package's habits, which code above it must live with.</summary>
[TestClass]
public sealed class ImageDisposalTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    public void ResizeImages_disposes_the_row_before_and_leaves_the_last()
    {
        IDataView input = Pictures.ToView(Ml, Pictures.Gradient(3, 2), Pictures.Gradient(3, 2));
        IDataView output = Ml.Transforms.ResizeImages("Out", 4, 4, "Image").Fit(input).Transform(input);

        List<MLImage> images = Pictures.Read(output, "Out", (MLImage image) => image);

        CollectionAssert.AreEqual(new[] { true, false }, images.Select(IsDisposed).ToArray());
    }

    [TestMethod]
    public void ResizeImages_that_changes_the_size_leaves_the_images_it_reads()
    {
        MLImage[] images = [Pictures.Gradient(3, 2), Pictures.Gradient(3, 2)];
        IDataView input = Pictures.ToView(Ml, images);

        Pictures.Read(Ml.Transforms.ResizeImages("Out", 4, 4, "Image").Fit(input).Transform(input), "Out", (MLImage image) => image.Width);

        Assert.IsFalse(images.Any(IsDisposed));
    }

    [TestMethod]
    public void ResizeImages_to_the_same_size_hands_the_image_itself_on_and_so_disposes_it_at_the_next_row()
    {
        MLImage[] images = [Pictures.Gradient(3, 2), Pictures.Gradient(3, 2)];
        IDataView input = Pictures.ToView(Ml, images);

        List<MLImage> read = Pictures.Read(
            Ml.Transforms.ResizeImages("Out", 3, 2, "Image").Fit(input).Transform(input), "Out", (MLImage image) => image);

        CollectionAssert.AreEqual(images, read);
        CollectionAssert.AreEqual(new[] { true, false }, images.Select(IsDisposed).ToArray());
    }

    [TestMethod]
    public void ConvertToGrayscale_disposes_the_last_image_that_it_read()
    {
        MLImage[] images = [Pictures.Gradient(3, 2), Pictures.Gradient(3, 2)];
        IDataView input = Pictures.ToView(Ml, images);

        Pictures.Read(Ml.Transforms.ConvertToGrayscale("Out", "Image").Fit(input).Transform(input), "Out", (MLImage image) => image.Width);

        CollectionAssert.AreEqual(new[] { false, true }, images.Select(IsDisposed).ToArray());
    }

    [TestMethod]
    public void ExtractPixels_disposes_the_last_image_that_it_read_so_that_a_second_pass_throws()
    {
        IDataView input = Pictures.ToSizedView(Ml, (MLImage[])[Pictures.Gradient(3, 2), Pictures.Gradient(3, 2)]);
        IDataView output = Ml.Transforms.ExtractPixels("Out", "Image").Fit(input).Transform(input);

        Assert.HasCount(2, Pictures.ReadVectors<float>(output, "Out"));

        var e = Assert.ThrowsExactly<InvalidOperationException>(() => Pictures.ReadVectors<float>(output, "Out"));
        StringAssert.Contains(e.Message, "Object is disposed");
    }

    [TestMethod]
    public void ConvertToImage_disposes_nothing()
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2), Pictures.Gradient(3, 2));
        var pipeline = Ml.Transforms.ExtractPixels("Pixels", "Image").Append(Ml.Transforms.ConvertToImage(2, 3, "Out", "Pixels"));

        List<MLImage> images = Pictures.Read(pipeline.Fit(input).Transform(input), "Out", (MLImage image) => image);

        Assert.HasCount(2, images);
        Assert.IsFalse(images.Any(IsDisposed));
    }

    [TestMethod]
    public void CreateEnumerable_keeps_its_variable_so_that_only_the_last_resized_image_is_alive()
    {
        IDataView input = Pictures.ToView(Ml, Pictures.Gradient(3, 2), Pictures.Gradient(3, 2), Pictures.Gradient(3, 2));
        IDataView output = Ml.Transforms.ResizeImages("Image", 4, 4).Fit(input).Transform(input);

        List<Row> rows = [.. Ml.Data.CreateEnumerable<Row>(output, reuseRowObject: false)];

        CollectionAssert.AreEqual(new[] { true, true, false }, rows.Select(row => IsDisposed(row.Image!)).ToArray());
    }

    private static bool IsDisposed(MLImage image)
    {
        try
        {
            return image.Width == 0;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private sealed class Row
    {
        [ImageType(4, 4)]
        public MLImage? Image { get; set; }
    }
}
