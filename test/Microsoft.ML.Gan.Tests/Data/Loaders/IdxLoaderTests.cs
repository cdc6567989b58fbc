using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class IdxLoaderTests
{
    private readonly MLContext _ml = new();
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow(false, DisplayName = "plain")]
    [DataRow(true, DisplayName = "gzip")]
    public void Gray_images_and_labels_come_back_byte_for_byte(bool compressed)
    {
        string images = Write("images", IdxBytes.Build([2, 2, 3], IdxBytes.Counting(12)), compressed);
        string labels = Write("labels", IdxBytes.Build([2], 7, 250), compressed);

        IDataView view = _ml.Data.LoadFromIdx(images, labels);

        Assert.AreEqual(2, view.GetRowCount());
        Assert.AreEqual(new ImageDataViewType(height: 2, width: 3), view.Schema["Image"].Type);
        Assert.AreEqual(NumberDataViewType.Int32, view.Schema["Label"].Type);
        List<byte[]> pixels = LoadedRows.Pixels(view);
        Assert.HasCount(2, pixels);
        CollectionAssert.AreEqual(LoadedRows.Bgra(1, 2, 3, 4, 5, 6), pixels[0]);
        CollectionAssert.AreEqual(LoadedRows.Bgra(7, 8, 9, 10, 11, 12), pixels[1]);
        CollectionAssert.AreEqual(new[] { "7", "250" }, LoadedRows.Labels(view));
    }

    [TestMethod]
    public void Fourth_dimension_holds_red_green_blue()
    {
        string images = _folder.Write("images", IdxBytes.Build([1, 1, 2, 3], 10, 20, 30, 40, 50, 60));

        byte[] pixels = LoadedRows.Pixels(_ml.Data.LoadFromIdx(images)).Single();

        CollectionAssert.AreEqual(new byte[] { 30, 20, 10, 255, 60, 50, 40, 255 }, pixels);
    }

    [TestMethod]
    public void Fourth_dimension_of_one_is_gray()
    {
        string images = _folder.Write("images", IdxBytes.Build([1, 1, 2, 1], 10, 20));

        CollectionAssert.AreEqual(LoadedRows.Bgra(10, 20), LoadedRows.Pixels(_ml.Data.LoadFromIdx(images)).Single());
    }

    [TestMethod]
    public void Without_a_label_file_there_is_no_label_column()
    {
        IDataView view = _ml.Data.LoadFromIdx(_folder.Write("images", IdxBytes.Build([1, 1, 1], 5)));

        Assert.IsNull(view.Schema.GetColumnOrNull("Label"));
    }

    [TestMethod]
    public void Each_cursor_reads_from_the_start()
    {
        IDataView view = _ml.Data.LoadFromIdx(_folder.Write("images", IdxBytes.Build([3, 1, 1], 5, 6, 7)));

        List<byte[]> first = LoadedRows.Pixels(view);
        List<byte[]> second = LoadedRows.Pixels(_ml.Data.SkipRows(view, 1));

        CollectionAssert.AreEqual(LoadedRows.Bgra(5), first[0]);
        CollectionAssert.AreEqual(LoadedRows.Bgra(6), second[0]);
    }

    [TestMethod]
    public void Mnist_is_read_whole()
    {
        string folder = SharedData.FolderOrInconclusive("mnist");

        IDataView view = _ml.Data.LoadFromIdx(
            Path.Combine(folder, "t10k-images-idx3-ubyte.gz"), Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"));

        Assert.AreEqual(10_000, view.GetRowCount());
        List<string> labels = LoadedRows.Labels(view);
        Assert.HasCount(10_000, labels);
        CollectionAssert.AreEqual(new[] { "7", "2", "1", "0", "4", "1", "4", "9", "5", "9" }, labels[..10]);
        Assert.HasCount(10_000, LoadedRows.Pixels(view));
    }

    [TestMethod]
    [DataRow("00000803 00000001 00000002", "truncated", DisplayName = "header ends early")]
    [DataRow("00000903 00000001 00000001 00000001 FF", "00 00 08 03 or 00 00 08 04", DisplayName = "another element type")]
    [DataRow("00000801 00000001 FF", "starts with 00000801", DisplayName = "labels given as images")]
    [DataRow("89504E47 0D0A1A0A 00000000", "starts with 89504E47", DisplayName = "a PNG file")]
    [DataRow("00000803 00000000 00000001 00000001", "between 1 and 2147483647, but is 0", DisplayName = "no images")]
    [DataRow("00000803 FFFFFFFF 00000001 00000001 FF", "but is 4294967295", DisplayName = "more images than an Int32")]
    [DataRow("00000803 00000001 FFFFFFFF 00000001 FF", "dimension 1", DisplayName = "an absurd height")]
    [DataRow("00000803 00000001 00000001 00000002 FF", "must have 18 bytes as its header says, but has 17", DisplayName = "body too short")]
    [DataRow("00000803 00000001 00000001 00000001 FFFF", "must have 17 bytes as its header says, but has 18",
        DisplayName = "body too long")]
    [DataRow("00000804 00000001 00000001 00000001 00000002 FFFF", "1 or 3 channels, but have 2", DisplayName = "two channels")]
    [DataRow("", "truncated", DisplayName = "empty file")]
    public void Corrupt_image_file_is_refused_at_load(string hex, string expected)
    {
        string path = _folder.Write("images", Convert.FromHexString(hex.Replace(" ", "")));

        var error = Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromIdx(path));

        StringAssert.Contains(error.Message, expected);
        StringAssert.Contains(error.Message, path);
    }

    [TestMethod]
    public void Label_file_of_another_length_is_refused_with_both_counts()
    {
        string images = _folder.Write("images", IdxBytes.Build([2, 1, 1], 1, 2));
        string labels = _folder.Write("labels", IdxBytes.Build([3], 1, 2, 3));

        var error = Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromIdx(images, labels));

        StringAssert.Contains(error.Message, "each of the 2 images");
        StringAssert.Contains(error.Message, "but has 3");
        StringAssert.Contains(error.Message, labels);
    }

    [TestMethod]
    public void Images_given_as_labels_are_refused()
    {
        string images = _folder.Write("images", IdxBytes.Build([1, 1, 1], 1));

        Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromIdx(images, images));
    }

    [TestMethod]
    public void Missing_file_is_named()
    {
        var error = Assert.ThrowsExactly<FileNotFoundException>(() => _ml.Data.LoadFromIdx(_folder["nowhere"]));

        StringAssert.Contains(error.Message, _folder["nowhere"]);
    }

    [TestMethod]
    public void Compressed_file_with_a_short_body_gives_the_whole_rows_and_then_names_the_broken_one()
    {
        string path = _folder.Write("images.gz", IdxBytes.Gzip(IdxBytes.Build([3, 1, 2], 1, 2, 3)));
        using DataViewRowCursor cursor = Cursor(_ml.Data.LoadFromIdx(path));

        Assert.IsTrue(cursor.MoveNext());
        var error = Assert.ThrowsExactly<InvalidDataException>(() => cursor.MoveNext());

        StringAssert.Contains(error.Message, path);
        StringAssert.Contains(error.Message, "item 1 of 3 must have 2 bytes, but has 1");
    }

    [TestMethod]
    public void Compressed_file_with_a_long_body_is_refused_at_its_end()
    {
        string path = _folder.Write("images.gz", IdxBytes.Gzip(IdxBytes.Build([1, 1, 1], 1, 2)));
        using DataViewRowCursor cursor = Cursor(_ml.Data.LoadFromIdx(path));

        Assert.IsTrue(cursor.MoveNext());
        var error = Assert.ThrowsExactly<InvalidDataException>(() => cursor.MoveNext());

        StringAssert.Contains(error.Message, "must end after item 0");
    }

    [TestMethod]
    public void Compressed_file_that_is_cut_off_or_damaged_is_refused_by_name()
    {
        byte[] whole = IdxBytes.Gzip(IdxBytes.Build([100, 4, 4], IdxBytes.Counting(1600)));
        byte[] damaged = [.. whole];
        damaged[whole.Length / 2] ^= 0xFF;
        foreach (byte[] bytes in new[] { whole[..(whole.Length / 2)], damaged })
        {
            string path = _folder.Write("images.gz", bytes);

            var error = Assert.ThrowsExactly<InvalidDataException>(() => LoadedRows.Pixels(_ml.Data.LoadFromIdx(path)));

            StringAssert.Contains(error.Message, path);
        }
    }

    private static DataViewRowCursor Cursor(IDataView view) => view.GetRowCursor([view.Schema["Image"]]);

    private string Write(string name, byte[] bytes, bool compressed) => _folder.Write(name, compressed ? IdxBytes.Gzip(bytes) : bytes);
}
