using Compat.Tests.Conformance;
using Microsoft.ML.Data;

namespace Compat.Tests.Images;

[TestClass]
public sealed class ImageFileTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gan-images-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("a.png")]
    [DataRow("A.PNG")]
    public void Save_png_and_load_gives_the_same_pixels(string name)
    {
        using MLImage saved = Pictures.Gradient(7, 5);
        saved.Save(InFolder(name));

        using MLImage loaded = MLImage.CreateFromFile(InFolder(name));

        Assert.AreEqual((7, 5, MLPixelFormat.Bgra32), (loaded.Width, loaded.Height, loaded.PixelFormat));
        CollectionAssert.AreEqual(saved.Pixels.ToArray(), loaded.Pixels.ToArray());
    }

    [TestMethod]
    public void Save_png_of_rgba_keeps_colors_and_alpha()
    {
        using MLImage saved = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Rgba32, [200, 100, 50, 255, 40, 20, 10, 51]);
        saved.Save(InFolder("a.png"));

        using MLImage loaded = MLImage.CreateFromFile(InFolder("a.png"));

        CollectionAssert.AreEqual(new byte[] { 50, 100, 200, 255, 10, 20, 40, 51 }, loaded.Pixels.ToArray());
    }

    [TestMethod]
    [DataRow("a.jpg")]
    [DataRow("a.jpeg")]
    public void Save_jpeg_and_load_gives_nearly_the_same_pixels(string name)
    {
        using MLImage saved = Pictures.Of(16, 16, (x, y) => (8 * x, 8 * y, 128));
        saved.Save(InFolder(name));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD8 }, File.ReadAllBytes(InFolder(name))[..2]);

        using MLImage loaded = MLImage.CreateFromFile(InFolder(name));

        int worst = saved.GetBGRPixels.Zip(loaded.GetBGRPixels, (a, b) => Math.Abs(a - b)).Max();
        Assert.IsLessThan(12, worst);
    }

    [TestMethod]
    [DataRow("a.bmp")]
    [DataRow("a.txt")]
    [DataRow("a")]
    public void Save_in_a_format_that_cannot_be_written_throws_and_leaves_no_file(string name)
    {
        using MLImage image = Pictures.Gradient(2, 2);

        Assert.ThrowsExactly<ArgumentException>(() => image.Save(InFolder(name)));

        Assert.IsFalse(File.Exists(InFolder(name)));
    }

    [TestMethod]
    public void Save_into_a_missing_folder_throws()
    {
        using MLImage image = Pictures.Gradient(2, 2);

        Assert.ThrowsExactly<DirectoryNotFoundException>(() => image.Save(InFolder("none/a.png")));
    }

    [TestMethod]
    public void CreateFromFile_missing_file_throws()
    {
        var e = Assert.ThrowsExactly<ArgumentException>(() => MLImage.CreateFromFile(InFolder("none.png")));

        Assert.AreEqual("imagePath", e.ParamName);
    }

    [TestMethod]
    [DataRow(new byte[0])]
    [DataRow(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [DataRow(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [DataRow(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 })]
    [DataRow(new byte[] { (byte)'B', (byte)'M' })]
    public void CreateFromStream_of_no_image_throws(byte[] content)
    {
        var e = Assert.ThrowsExactly<ArgumentException>(() => MLImage.CreateFromStream(new MemoryStream(content)));

        Assert.AreEqual("imageStream", e.ParamName);
    }

    [TestMethod, CompatOnly]
    [DataRow("a.png")]
    [DataRow("a.jpg")]
    public void CreateFromStream_of_a_file_cut_short_throws_wherever_the_cut_is(string name)
    {
        using MLImage image = Pictures.Gradient(9, 9);
        image.Save(InFolder(name));
        byte[] whole = File.ReadAllBytes(InFolder(name));

        for (int length = 0; length < whole.Length; length++)
            Assert.ThrowsExactly<ArgumentException>(() => MLImage.CreateFromStream(new MemoryStream(whole[..length])), $"{length} bytes");
        MLImage.CreateFromStream(new MemoryStream(whole)).Dispose();
    }

    [TestMethod]
    public void CreateFromStream_of_damaged_files_throws_or_gives_an_image_of_the_right_size()
    {
        using MLImage image = Pictures.Gradient(9, 6);
        image.Save(InFolder("a.png"));
        byte[] whole = File.ReadAllBytes(InFolder("a.png"));
        const int afterHeader = 33;

        for (int i = afterHeader; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x5A;
            try
            {
                using MLImage decoded = MLImage.CreateFromStream(new MemoryStream(damaged));
                Assert.AreEqual((9, 6), (decoded.Width, decoded.Height));
            }
            catch (ArgumentException)
            {
            }
        }
    }

    [TestMethod]
    public void CreateFromStream_many_at_once_gives_the_same_pixels()
    {
        using MLImage image = Pictures.Gradient(20, 12);
        image.Save(InFolder("a.png"));
        byte[] file = File.ReadAllBytes(InFolder("a.png"));
        byte[] pixels = image.Pixels.ToArray();

        Parallel.For(0, 200, _ =>
        {
            using MLImage decoded = MLImage.CreateFromStream(new MemoryStream(file));
            CollectionAssert.AreEqual(pixels, decoded.Pixels.ToArray());
        });
    }

    private string InFolder(string name) => Path.Combine(_folder, name);
}
