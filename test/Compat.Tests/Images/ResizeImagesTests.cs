using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Compat.Tests.Images;

[TestClass]
public sealed class ResizeImagesTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    [DataRow(ResizingKind.Fill)]
    [DataRow(ResizingKind.IsoPad)]
    [DataRow(ResizingKind.IsoCrop)]
    public void Same_size_leaves_every_pixel(ResizingKind kind)
    {
        byte[] before = Pictures.Gradient(6, 5).Pixels.ToArray();

        byte[] after = Resize(Pictures.Gradient(6, 5), 6, 5, kind, image => image.Pixels.ToArray());

        CollectionAssert.AreEqual(before, after);
    }

    [TestMethod]
    public void Output_type_has_the_size_and_the_tag_is_kept()
    {
        MLImage image = Pictures.Gradient(3, 2);
        image.Tag = "a tag";
        IDataView input = Pictures.ToView(Ml, image);

        IDataView output = Ml.Transforms.ResizeImages("Image", imageWidth: 5, imageHeight: 4).Fit(input).Transform(input);

        Assert.IsTrue(new ImageDataViewType(height: 4, width: 5).Equals(output.Schema["Image"].Type));
        (int, int, string)[] read = [.. Pictures.Read(output, "Image", (MLImage resized) => (resized.Width, resized.Height, resized.Tag))];
        CollectionAssert.AreEqual(new[] { (5, 4, "a tag") }, read);
    }

    [TestMethod]
    public void Fill_takes_the_nearest_pixel_of_each_axis()
    {
        byte[] larger = Resize(Pictures.Gradient(2, 1), 4, 2, ResizingKind.Fill, Pictures.Reds);
        byte[] smaller = Resize(Pictures.Gradient(6, 1), 2, 3, ResizingKind.Fill, Pictures.Reds);

        CollectionAssert.AreEqual(new byte[] { 0, 0, 10, 10, 0, 0, 10, 10 }, larger);
        CollectionAssert.AreEqual(new byte[] { 10, 40, 10, 40, 10, 40 }, smaller);
    }

    // Mitchell and Netravali's weights at distances 1/4 and 3/4 of a pixel: 0.7821 and 0.2561; a negative sum is clamped to 0.
    [TestMethod]
    public void IsoPad_weighs_neighbours_by_the_Mitchell_cubic()
    {
        MLImage impulse = Pictures.Of(5, 1, (x, _) => (x == 2 ? 255 : 0, 0, 0));

        byte[] reds = Resize(impulse, 10, 2, ResizingKind.IsoPad, Pictures.Reds);

        AssertNear([0, 0, 0, 65, 199, 199, 65, 0, 0, 0, 0, 0, 0, 65, 199, 199, 65, 0, 0, 0], reds);
    }

    [TestMethod]
    [DataRow(ResizingKind.Fill, 7, 3)]
    [DataRow(ResizingKind.IsoCrop, 7, 3)]
    [DataRow(ResizingKind.IsoCrop, 2, 31)]
    public void Uniform_image_stays_uniform(ResizingKind kind, int width, int height)
    {
        byte[] reds = Resize(Pictures.Uniform(5, 4, 200, 20, 10), width, height, kind, Pictures.Reds);

        AssertNear(Enumerable.Repeat(200, width * height), reds);
    }

    [TestMethod]
    public void IsoPad_of_a_wide_image_puts_transparent_black_above_and_below()
    {
        byte[] pixels = Resize(Pictures.Uniform(4, 2, 200, 200, 200), 4, 4, ResizingKind.IsoPad, image => image.Pixels.ToArray());

        int[] row = [.. Enumerable.Repeat(200, 4)];
        AssertNear([0, 0, 0, 0, .. row, .. row, 0, 0, 0, 0], [.. pixels.Where((_, i) => i % 4 == 2)]);
        int[] opaque = [.. Enumerable.Repeat(255, 4)];
        AssertNear([0, 0, 0, 0, .. opaque, .. opaque, 0, 0, 0, 0], [.. pixels.Where((_, i) => i % 4 == 3)]);
    }

    [TestMethod]
    public void IsoPad_of_a_high_image_puts_black_to_both_sides()
    {
        byte[] reds = Resize(Pictures.Uniform(2, 4, 200, 200, 200), 4, 4, ResizingKind.IsoPad, Pictures.Reds);

        AssertNear(Enumerable.Repeat(new[] { 0, 200, 200, 0 }, 4).SelectMany(row => row), reds);
    }

    [TestMethod]
    [DataRow(Anchor.Left, true, true)]
    [DataRow(Anchor.Center, true, false)]
    [DataRow(Anchor.Top, true, false)]
    [DataRow(Anchor.Right, false, false)]
    public void IsoCrop_of_a_wide_image_keeps_the_anchored_side(Anchor anchor, bool leftIsBright, bool rightIsBright)
    {
        MLImage halves = Pictures.Of(4, 2, (x, _) => (x < 2 ? 200 : 0, 0, 0));

        byte[] reds = Resize(halves, 2, 2, ResizingKind.IsoCrop, Pictures.Reds, anchor);

        Assert.AreEqual((leftIsBright, rightIsBright), (reds[0] > 100, reds[1] > 100));
    }

    [TestMethod]
    [DataRow(Anchor.Top, true, true)]
    [DataRow(Anchor.Center, true, false)]
    [DataRow(Anchor.Left, true, false)]
    [DataRow(Anchor.Bottom, false, false)]
    public void IsoCrop_of_a_high_image_keeps_the_anchored_side(Anchor anchor, bool topIsBright, bool bottomIsBright)
    {
        MLImage halves = Pictures.Of(2, 4, (_, y) => (y < 2 ? 200 : 0, 0, 0));

        byte[] reds = Resize(halves, 2, 2, ResizingKind.IsoCrop, Pictures.Reds, anchor);

        Assert.AreEqual((topIsBright, bottomIsBright), (reds[0] > 100, reds[2] > 100));
    }

    [TestMethod]
    [DataRow(0, 4)]
    [DataRow(4, -1)]
    public void Size_that_is_not_positive_throws(int width, int height)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Ml.Transforms.ResizeImages("Image", width, height));
    }

    private static T Resize<T>(
        MLImage image, int width, int height, ResizingKind kind, Func<MLImage, T> read, Anchor anchor = Anchor.Center)
    {
        IDataView input = Pictures.ToView(Ml, image);
        var estimator = Ml.Transforms.ResizeImages("Resized", width, height, "Image", kind, anchor);
        return Pictures.Read(estimator.Fit(input).Transform(input), "Resized", read).Single();
    }

    private static void AssertNear(IEnumerable<int> expected, byte[] actual)
    {
        int[] wanted = [.. expected];
        Assert.HasCount(wanted.Length, actual);
        for (int i = 0; i < wanted.Length; i++)
            Assert.IsLessThanOrEqualTo(1, Math.Abs(wanted[i] - actual[i]), $"[{i}] should be {wanted[i]}, but is {actual[i]}.");
    }
}
