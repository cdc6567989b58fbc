using Compat.Tests.Conformance;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.Images;

[TestClass]
public sealed class LoadImagesTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("gan-load-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Paths_are_taken_relative_to_the_folder_and_become_tags()
    {
        Save("a.png", Pictures.Gradient(3, 2));
        Save("b.png", Pictures.Uniform(4, 4, 1, 2, 3));

        IDataView output = Load(_folder, "a.png", "b.png");

        Assert.IsTrue(new ImageDataViewType().Equals(output.Schema["Image"].Type));
        List<(string, int, byte[])> images =
            Pictures.Read(output, "Image", (MLImage image) => (image.Tag, image.Width, Pictures.Reds(image)));
        Assert.AreEqual((Path.Combine(_folder, "a.png"), 3), (images[0].Item1, images[0].Item2));
        CollectionAssert.AreEqual(new byte[] { 0, 10, 20, 0, 10, 20 }, images[0].Item3);
        Assert.AreEqual((Path.Combine(_folder, "b.png"), 4), (images[1].Item1, images[1].Item2));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    public void Without_a_folder_paths_stand_for_themselves(string? folder)
    {
        Save("a.png", Pictures.Gradient(3, 2));

        Assert.AreEqual(3, Pictures.Read(Load(folder, Path.Combine(_folder, "a.png")), "Image", (MLImage image) => image.Width).Single());
    }

    [TestMethod]
    public void Empty_path_gives_no_image()
    {
        Assert.IsTrue(Pictures.Read(Load(_folder, ""), "Image", (MLImage? image) => image is null).Single());
    }

    [TestMethod]
    public void Missing_folder_is_refused_at_once()
    {
        string missing = Path.Combine(_folder, "none");

        var e = Assert.ThrowsExactly<ArgumentException>(() => _ml.Transforms.LoadImages("Image", missing, "Path"));

        StringAssert.Contains(e.Message, missing);
    }

    [TestMethod]
    public void Missing_file_throws_when_read()
    {
        IDataView output = Load(_folder, "none.png");

        var e = Assert.ThrowsExactly<FileNotFoundException>(() => Pictures.Read(output, "Image", (MLImage image) => image.Width));

        StringAssert.Contains(e.Message, "none.png");
    }

    [TestMethod]
    public void Damaged_file_throws_when_read()
    {
        File.WriteAllText(Path.Combine(_folder, "a.png"), "no image");
        IDataView output = Load(_folder, "a.png");

        Assert.ThrowsExactly<ArgumentException>(() => Pictures.Read(output, "Image", (MLImage image) => image.Width));
    }

    [TestMethod, CompatOnly]
    public void Damaged_file_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "a.png"), "no image");
        IDataView output = Load(_folder, "a.png");

        var e = Assert.ThrowsExactly<ArgumentException>(() => Pictures.Read(output, "Image", (MLImage image) => image.Width));

        StringAssert.Contains(e.Message, Path.Combine(_folder, "a.png"));
    }

    [TestMethod]
    public void Every_image_is_disposed_by_the_end_so_pixels_must_be_read_row_by_row()
    {
        Save("a.png", Pictures.Gradient(3, 2));
        List<MLImage> images = Pictures.Read(Load(_folder, "a.png", "a.png"), "Image", (MLImage image) => image);

        Assert.HasCount(2, images);
        Assert.AreNotSame(images[0], images[1]);
        foreach (MLImage image in images)
            Assert.ThrowsExactly<InvalidOperationException>(() => image.Width);
    }

    [TestMethod]
    public void Column_of_paths_must_be_text()
    {
        IDataView input = Pictures.ToView(_ml, Pictures.Gradient(3, 2));

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Transforms.LoadImages("Out", _folder, "Image").Fit(input));

        StringAssert.Contains(e.Message, "'Image'");
    }

    private void Save(string name, MLImage image) => image.Save(Path.Combine(_folder, name));

    private IDataView Load(string? folder, params string[] paths)
    {
        IDataView input = _ml.Data.LoadFromEnumerable(paths.Select(path => new PathRow { Path = path }));
        return _ml.Transforms.LoadImages("Image", folder, "Path").Fit(input).Transform(input);
    }

    private sealed class PathRow
    {
        public string Path { get; set; } = "";
    }
}
