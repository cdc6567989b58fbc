using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class DiffAugmentTests
{
    private const int Rows = 64, Side = 16;

    [TestMethod]
    public void Color_change_adds_brightness_and_scales_the_distances_from_the_means()
    {
        using var scope = NewDisposeScope();
        var images = randn(new long[] { Rows, 3, 4, 4 }, ScalarType.Float64);
        var changed = DiffAugment.ChangeColor(images, Draw(images));

        var brightness = Mean(changed, 1, 2, 3) - Mean(images, 1, 2, 3);
        AssertBetween(-0.5, 0.5, brightness);
        // Contrast scales each pixel's distance from its image, saturation each channel's from its pixel, and contrast that again.
        var contrast = Ratio(Mean(changed, 1) - Mean(changed, 1, 2, 3), Mean(images, 1) - Mean(images, 1, 2, 3));
        AssertBetween(0.5, 1.5, contrast);
        var both = Ratio(changed - Mean(changed, 1), images - Mean(images, 1));
        AssertBetween(0, 2, both / contrast);
    }

    [TestMethod]
    public void Gray_images_stay_gray_and_flat_ones_flat()
    {
        using var scope = NewDisposeScope();
        var gray = randn(new long[] { Rows, 1, 4, 4 }, ScalarType.Float64).expand(Rows, 3, 4, 4);
        var changed = DiffAugment.ChangeColor(gray, Draw(gray));
        Assert.AreEqual(0, (changed - Mean(changed, 1)).abs().max().item<double>(), 1e-12);
        var flat = full(new long[] { Rows, 3, 4, 4 }, 1.0, ScalarType.Float64);
        changed = DiffAugment.ChangeColor(flat, Draw(flat));
        Assert.AreEqual(0, (changed - Mean(changed, 1, 2, 3)).abs().max().item<double>(), 1e-12);
    }

    [TestMethod]
    public void Translation_moves_by_whole_pixels_up_to_an_eighth_and_fills_with_zero()
    {
        using var scope = NewDisposeScope();
        var images = randn(new long[] { Rows, 2, Side, Side });
        var moved = DiffAugment.Translate(images, Draw(images));
        var shifts = Enumerable.Range(0, Rows).Select(row => ShiftOf(images[row], moved[row])).ToArray();
        // All of -2 … 2, each in a row of 64 with a probability of 1 - (4/5)^64.
        CollectionAssert.AreEquivalent(new[] { -2, -1, 0, 1, 2 }, shifts.Select(shift => shift.Down).Distinct().ToArray());
        CollectionAssert.AreEquivalent(new[] { -2, -1, 0, 1, 2 }, shifts.Select(shift => shift.Right).Distinct().ToArray());
        Assert.IsTrue(shifts.Distinct().Count() > 10, "down and right are drawn apart");
    }

    [TestMethod]
    public void Cutout_sets_a_square_of_half_a_side_to_zero_as_far_as_it_lies_inside()
    {
        using var scope = NewDisposeScope();
        var images = full(new long[] { Rows, 2, Side, Side }, 1f);
        var cut = DiffAugment.Cutout(images, Draw(images));
        var sides = new List<(int Height, int Width)>();
        for (int row = 0; row < Rows; row++)
        {
            var pixels = cut[row].contiguous().data<float>().ToArray();
            var hole = Enumerable.Range(0, pixels.Length).Where(i => pixels[i] == 0).ToArray();
            int height = hole.Select(i => i / Side % Side).Distinct().Count(), width = hole.Select(i => i % Side).Distinct().Count();
            Assert.AreEqual(2 * height * width, hole.Length, "a rectangle, in both channels");
            Assert.IsTrue(pixels.All(pixel => pixel is 0 or 1), "the rest stays");
            sides.Add((height, width));
        }
        Assert.IsTrue(sides.All(side => side is ( >= 4 and <= 8, >= 4 and <= 8)), string.Join(" ", sides));
        Assert.IsTrue(sides.Contains((8, 8)), string.Join(" ", sides));
        Assert.IsTrue(sides.Any(side => side.Height < 8) && sides.Any(side => side.Width < 8), string.Join(" ", sides));
    }

    [TestMethod]
    public void Equal_rows_are_changed_apart()
    {
        using var scope = NewDisposeScope();
        using var random = new torch.Generator(3);
        var images = randn(new long[] { 1, 3, Side, Side }).expand(4, 3, Side, Side);
        var changed = new DiffAugment().Apply(images, progress: 0, random);
        CollectionAssert.AreEqual(images.shape, changed.shape);
        for (int row = 1; row < 4; row++)
            Assert.IsFalse(changed[row].eq(changed[0]).all().item<bool>());
    }

    [TestMethod]
    public void Gradient_reaches_the_images_through_all_changes()
    {
        using var scope = NewDisposeScope();
        var images = randn(new long[] { 2, 3, 8, 8 }, ScalarType.Float64).requires_grad_();
        FiniteDifferences.AssertGradient(images, () =>
        {
            using var random = new torch.Generator(3);
            return new DiffAugment().Apply(images, progress: 0, random).square().sum();
        });
    }

    private static DiffAugment.Draw Draw(Tensor images) => new(images, new torch.Generator(7));

    private static Tensor Mean(Tensor images, params long[] dimensions) => images.mean(dimensions, keepdim: true);

    /// <summary>The one number of each row that takes the one tensor to the other.</summary>
    private static Tensor Ratio(Tensor changed, Tensor original)
    {
        var ratios = (changed / original).flatten(1);
        Assert.AreEqual(0, (ratios - Mean(ratios, 1)).abs().max().item<double>(), 1e-6);
        return Mean(ratios, 1);
    }

    private static void AssertBetween(double from, double to, Tensor values)
    {
        var numbers = values.flatten().data<double>().ToArray();
        Assert.IsTrue(numbers.All(number => number >= from && number < to), string.Join(" ", numbers));
        Assert.IsTrue(numbers.Max() - numbers.Min() > 0.8 * (to - from), "rows are drawn apart, from the whole range");
    }

    private static (int Down, int Right) ShiftOf(Tensor image, Tensor moved)
    {
        for (int down = -3; down <= 3; down++)
            for (int right = -3; right <= 3; right++)
                if (Shifted(image, down, right).eq(moved).all().item<bool>())
                    return (down, right);
        throw new AssertFailedException("not a shift by whole pixels");
    }

    private static Tensor Shifted(Tensor image, int down, int right)
    {
        var shifted = zeros(image.shape);
        int height = Side - Math.Abs(down), width = Side - Math.Abs(right);
        Tensor Part(Tensor of, int y, int x) => of.narrow(1, Math.Max(0, y), height).narrow(2, Math.Max(0, x), width);
        Part(shifted, down, right).copy_(Part(image, -down, -right));
        return shifted;
    }
}
