using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.Images;

[TestClass]
public sealed class ConvertToGrayscaleTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    [DataRow(255, 0, 0, 76.5)]
    [DataRow(0, 255, 0, 150.45)]
    [DataRow(0, 0, 255, 28.05)]
    [DataRow(200, 100, 50, 124.5)]
    [DataRow(255, 255, 255, 255)]
    public void Grey_weighs_red_030_green_059_and_blue_011(int red, int green, int blue, double expected)
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Uniform(3, 2, red, green, blue));

        IDataView output = Ml.Transforms.ConvertToGrayscale("Gray", "Image").Fit(input).Transform(input);

        byte[] pixels = Pictures.Read(output, "Gray", (MLImage image) => image.Pixels.ToArray()).Single();
        Assert.HasCount(24, pixels);
        for (int i = 0; i < pixels.Length; i++)
            Assert.AreEqual(i % 4 == 3 ? 255 : expected, pixels[i], 1, $"byte {i}");
    }

    [TestMethod]
    public void Grey_keeps_type_and_tag()
    {
        MLImage image = Pictures.Gradient(3, 2);
        image.Tag = "a tag";
        IDataView input = Pictures.ToSizedView(Ml, image);

        IDataView output = Ml.Transforms.ConvertToGrayscale("Image").Fit(input).Transform(input);

        Assert.IsTrue(new ImageDataViewType(height: 2, width: 3).Equals(output.Schema["Image"].Type));
        Assert.AreEqual("a tag", Pictures.Read(output, "Image", (MLImage gray) => gray.Tag).Single());
    }
}
