namespace Lab.Tests;

[TestClass]
public sealed class ApngTests
{
    [TestMethod]
    public void Chunks_and_their_sequence_numbers_are_in_order()
    {
        var file = new ApngFile(Apng.Encode([new Raster(3, 2), new Raster(3, 2), new Raster(3, 2)], milliseconds: 40));

        CollectionAssert.AreEqual(
            new[] { "IHDR", "acTL", "PLTE", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND" }, file.Types);
        CollectionAssert.AreEqual(new uint[] { 0, 1, 2, 3, 4 }, file.Sequence);
    }

    [TestMethod]
    public void Headers_have_size_depth_count_and_time()
    {
        var file = new ApngFile(Apng.Encode([new Raster(300, 2), new Raster(300, 2)], milliseconds: 1_040));

        CollectionAssert.AreEqual(new byte[] { 0, 0, 1, 44, 0, 0, 0, 2, 8, 3, 0, 0, 0 }, file.Chunks("IHDR").Single());
        CollectionAssert.AreEqual(new byte[] { 0, 0, 0, 2, 0, 0, 0, 0 }, file.Chunks("acTL").Single());
        foreach (byte[] control in file.Chunks("fcTL"))
            CollectionAssert.AreEqual(
                new byte[] { 0, 0, 1, 44, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 3, 232, 0, 0 }, control[4..]);
        byte[] palette = file.Chunks("PLTE").Single();
        Assert.HasCount(3 * Palette.Colors.Count, palette);
        CollectionAssert.AreEqual(new byte[] { 0, 114, 178 }, palette[(3 * Palette.Blue)..(3 * Palette.Blue + 3)]);
    }

    [TestMethod]
    public void Pixels_are_those_of_the_frames()
    {
        var first = new Raster(3, 2) { [0, 0] = Palette.Blue, [2, 1] = Palette.Red };
        var second = new Raster(3, 2) { [1, 0] = Palette.Green };

        byte[][][] frames = new ApngFile(Apng.Encode([first, second, first], milliseconds: 40)).Frames(width: 3);

        Assert.HasCount(3, frames);
        CollectionAssert.AreEqual(new byte[] { Palette.Blue, 0, 0, 0, 0, Palette.Red }, frames[0].SelectMany(row => row).ToArray());
        CollectionAssert.AreEqual(new byte[] { 0, Palette.Green, 0, 0, 0, 0 }, frames[1].SelectMany(row => row).ToArray());
        CollectionAssert.AreEqual(frames[0].SelectMany(row => row).ToArray(), frames[2].SelectMany(row => row).ToArray());
    }

    [TestMethod]
    public void Checksum_is_that_of_the_standard() => Assert.AreEqual(0xCBF43926u, PngWriter.Checksum("123456789"u8));

    [TestMethod]
    public void Wrong_frames_and_times_are_refused()
    {
        Raster raster = new(3, 2);

        Throws.Error<ArgumentException>(() => Apng.Encode([], 40), "The number of frames must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => Apng.Encode([raster, new Raster(2, 3)], 40), "one is of 2 x 3");
        Throws.Error<ArgumentException>(() => Apng.Encode([raster], 0), "milliseconds must be from 1 to 65535, but is 0.");
        Throws.Error<ArgumentException>(() => Apng.Encode([raster], 65_536), "but is 65536.");
        Throws.Error<ArgumentException>(() => new Raster(0, 1), "width must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => new Raster(1, -1), "height must be at least 1, but is -1.");
    }
}
