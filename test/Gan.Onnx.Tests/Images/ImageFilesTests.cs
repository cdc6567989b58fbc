using System.IO.Compression;
using Microsoft.ML.Data;
using SkiaSharp;

namespace Gan.Onnx.Tests;

[TestClass]
public sealed class ImageFilesTests
{
    private static readonly byte[] _png = EncodedImages.Encode(SKEncodedImageFormat.Png);
    private static readonly byte[] _jpeg = EncodedImages.Encode(SKEncodedImageFormat.Jpeg, 30, 20);
    private static readonly byte[] _webp = EncodedImages.Encode(SKEncodedImageFormat.Webp);

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void The_first_folder_is_the_label_and_what_a_file_holds_counts()
    {
        _folder.Write("cat/1.png", _png);
        _folder.Write("cat/2.dat", _webp);
        _folder.Write("cat/10.jpg", _webp);
        _folder.Write("dog/deep/down/a.jfif", _jpeg);
        _folder.Write("dog/scan.tif", 73, 73, 42, 0);
        _folder.Write("dog/notes.txt", 1);
        _folder.Write(".ipynb_checkpoints/1.png", _png);
        _folder.Write("@eaDir/1.png", _png);
        _folder.Write("cat/Thumbs.db", 1);
        _folder.Write("bird/broken.png", 1, 2, 3);
        _folder.Write("bird/empty.png");

        using ImageFiles files = ImageFiles.Open(_folder.Path);

        CollectionAssert.AreEqual(
            new[] { "cat/1.png", "cat/2.dat", "cat/10.jpg", "dog/deep/down/a.jfif" }, files.Images.Select(image => image.Name).ToArray());
        CollectionAssert.AreEqual(new[] { "cat", "dog" }, files.Labels.ToArray());
        Assert.AreEqual(
            $"{_folder.Path}: 4 images of 2 labels, 24 x 16 to 30 x 20, 4 in color; left out: 3 hidden, 1 .txt, 1 .tif, "
            + "'bird/broken.png' (it is no PNG, JPEG, GIF, BMP, WebP or ICO file), "
            + "'bird/empty.png' (it is no PNG, JPEG, GIF, BMP, WebP or ICO file)",
            files.Summary);
    }

    [TestMethod]
    public void A_flat_folder_has_no_labels()
    {
        _folder.Write("10.png", _png);
        _folder.Write("2.png", _png);
        _folder.Write("empty/notes.txt", 1);

        using ImageFiles files = ImageFiles.Open(_folder.Path);

        CollectionAssert.AreEqual(new[] { "2.png", "10.png" }, files.Images.Select(image => image.Name).ToArray());
        Assert.IsEmpty(files.Labels);
        Assert.AreEqual($"{_folder.Path}: 2 images, 24 x 16, 2 in color; left out: 1 .txt", files.Summary);
    }

    [TestMethod]
    public void An_archive_is_read_as_its_folder_would_be()
    {
        string zip = Zip(("cat/1.png", _png), ("dog/2.webp", _webp), ("__MACOSX/cat/._1.png", _png), ("dog/cut.png", _png[..60]));

        using ImageFiles files = ImageFiles.Open(zip);

        CollectionAssert.AreEqual(new[] { "cat/1.png", "dog/2.webp", "dog/cut.png" }, files.Images.Select(image => image.Name).ToArray());
        Parallel.ForEach(Enumerable.Repeat(files.Images[0], 32), image =>
        {
            using MLImage decoded = files.Read(image);
            Assert.AreEqual(("cat/1.png", 24), (decoded.Tag, decoded.Width));
        });
        Throws.Error<InvalidDataException>(() => files.Read(files.Images[2]), "'dog/cut.png' of '", "must be an image, but it ends before");
        Assert.Contains("'dog/cut.png' (it ends before its last pixel)", files.Summary);
    }

    [TestMethod]
    public void Labels_of_dataset_json_count()
    {
        string zip = Zip(
            ("00000/a.png", _png), ("00000/b.png", _png), ("00000/c.png", _png),
            ("dataset.json", """{"labels": [["00000/a.png", 10], ["00000/b.png", 2]]}"""u8.ToArray()));

        using ImageFiles files = ImageFiles.Open(zip);

        CollectionAssert.AreEqual(new[] { "10", "2" }, files.Images.Select(image => image.Label).ToArray());
        CollectionAssert.AreEqual(new[] { "2", "10" }, files.Labels.ToArray());
        Assert.AreEqual("it has no label in dataset.json", files.LeftOut.Single().Reason);
    }

    [TestMethod]
    public void What_cannot_be_opened_is_named()
    {
        Throws.Error<FileNotFoundException>(() => ImageFiles.Open(_folder["none"]), "none' does not");
        Throws.Error<InvalidDataException>(() => ImageFiles.Open(_folder.Write("a.zip", 1, 2, 3)), "a.zip' must be a zip archive");
        foreach (string json in new[] { "[]", "{", """{"labels": 3}""", """{"labels": [["a"]]}""", """{"labels": [["a", "b"]]}""" })
            Throws.Error<InvalidDataException>(
                () => ImageFiles.Open(Zip(("dataset.json", System.Text.Encoding.UTF8.GetBytes(json)))), "dataset.json of '");
        Throws.Error<ArgumentOutOfRangeException>(() => ImageFiles.Open(_folder.Path, 0), "largestImage must be from 1 to");
    }

    [TestMethod]
    public void Pictures_beyond_the_limit_are_left_out()
    {
        _folder.Write("large.png", _png);
        _folder.Write("small.bmp", EncodedImages.Bmp(10, 10));

        using ImageFiles files = ImageFiles.Open(_folder.Path, largestImage: 383);

        Assert.AreEqual("small.bmp", files.Images.Single().Name);
        Assert.AreEqual("it has 24 x 16 pixels, more than the 383 that are allowed", files.LeftOut.Single().Reason);
    }

    [TestMethod]
    public void More_than_ten_unreadable_files_are_counted()
    {
        for (int i = 0; i < 14; i++)
            _folder.Write($"{i}.png", 1);

        using ImageFiles files = ImageFiles.Open(_folder.Path);

        Assert.Contains("no images; left out: '0.png' (", files.Summary);
        Assert.Contains("'9.png' (", files.Summary);
        Assert.DoesNotContain("'10.png' (", files.Summary);
        Assert.EndsWith("and 4 more that cannot be read", files.Summary);
    }

    [TestMethod]
    [DataRow("2", "10")]
    [DataRow("a2b", "a10b")]
    [DataRow("a2b3", "a2b10")]
    [DataRow("01", "1")]
    [DataRow("a", "b")]
    [DataRow("a", "a1")]
    [DataRow("99999999999999999999", "100000000000000000000")]
    public void Names_stand_as_a_person_counts(string first, string second)
    {
        CollectionAssert.AreEqual(new[] { first, second }, new[] { second, first }.Order(NaturalOrder.Instance).ToArray());
        Assert.AreEqual(0, NaturalOrder.Instance.Compare(first, first));
    }

    private string Zip(params (string Name, byte[] Bytes)[] entries)
    {
        string path = _folder[$"{Guid.NewGuid():N}.zip"];
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, byte[] bytes) in entries)
        {
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }
        return path;
    }
}
