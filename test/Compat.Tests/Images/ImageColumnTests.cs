using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.Images;

/// <summary>What all transforms of images ask of their input column.</summary>
[TestClass]
public sealed class ImageColumnTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    public void ImageDataViewType_equals_by_size()
    {
        Assert.IsTrue(new ImageDataViewType(2, 3).Equals(new ImageDataViewType(2, 3)));
        Assert.IsFalse(new ImageDataViewType(2, 3).Equals(new ImageDataViewType(3, 2)));
        Assert.IsFalse(new ImageDataViewType().Equals(new ImageDataViewType(3, 2)));
        Assert.AreEqual("Image<2, 3>", new ImageDataViewType(2, 3).ToString());
        Assert.AreEqual(typeof(MLImage), new ImageDataViewType().RawType);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new ImageDataViewType(0, 3));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new ImageDataViewType(1 << 15, 1 << 15));
    }

    [TestMethod]
    public void ImageTypeAttribute_makes_a_column_of_its_size()
    {
        IDataView data = Ml.Data.LoadFromEnumerable<SmallImageRow>([]);

        Assert.IsTrue(new ImageDataViewType(height: 2, width: 3).Equals(data.Schema["Image"].Type), $"{data.Schema["Image"].Type}");
    }

    // The real one throws NotImplementedException.
    [TestMethod]
    public void Images_of_a_size_that_no_attribute_registered_cannot_be_read_into_objects()
    {
        IDataView input = Pictures.ToView(Ml, Pictures.Gradient(3, 2));
        IDataView output = Ml.Transforms.ResizeImages("Image", imageWidth: 5, imageHeight: 7).Fit(input).Transform(input);

        Assert.Throws<SystemException>(() => Ml.Data.CreateEnumerable<UnsizedImageRow>(output, reuseRowObject: false).Count());
    }

    [TestMethod]
    [DynamicData(nameof(TakersOfImages))]
    public void Fit_on_missing_column_names_it(IEstimator<ITransformer> estimator)
    {
        IDataView data = Ml.Data.LoadFromEnumerable([new TextRow { Text = "no image" }]);

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => estimator.Fit(data));

        StringAssert.Contains(e.Message, "'Image'");
    }

    [TestMethod]
    [DynamicData(nameof(TakersOfImages))]
    public void Fit_on_column_of_another_type_names_it_and_both_types(IEstimator<ITransformer> estimator)
    {
        IDataView data = Ml.Data.LoadFromEnumerable([new TextImageRow { Image = "no image" }]);

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => estimator.Fit(data));

        StringAssert.Contains(e.Message, "'Image'");
        StringAssert.Contains(e.Message, "String");
    }

    [TestMethod]
    [DynamicData(nameof(TakersOfImages))]
    public void Chain_refuses_a_column_of_another_type_before_it_sees_data(IEstimator<ITransformer> estimator)
    {
        IDataView data = Ml.Data.LoadFromEnumerable([new TextImageRow { Image = "no image" }]);
        var chain = Ml.Transforms.CopyColumns("Copy", "Image").Append(estimator);

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => chain.Fit(data));
    }

    public static IEnumerable<object[]> TakersOfImages() =>
    [
        [Ml.Transforms.ResizeImages("Out", 4, 4, "Image")],
        [Ml.Transforms.ConvertToGrayscale("Out", "Image")],
        [Ml.Transforms.ExtractPixels("Out", "Image")],
        [Ml.Transforms.ConvertToImage(2, 2, "Out", "Image")],
    ];

    private sealed class UnsizedImageRow
    {
        public MLImage? Image { get; set; }
    }

    private sealed class SmallImageRow
    {
        [ImageType(2, 3)]
        public MLImage? Image { get; set; }
    }

    private sealed class TextRow
    {
        public string Text { get; set; } = "";
    }

    private sealed class TextImageRow
    {
        public string Image { get; set; } = "";
    }
}
