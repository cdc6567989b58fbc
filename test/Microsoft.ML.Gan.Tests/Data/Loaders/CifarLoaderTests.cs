using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class CifarLoaderTests
{
    private const int Plane = 32 * 32;

    private readonly MLContext _ml = new();
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void Rows_of_all_files_come_in_order_with_red_green_blue_planes()
    {
        string first = _folder.Write("data_batch_1.bin", [.. Row(label: 3, 10, 20, 30), .. Row(label: 9, 1, 2, 3)]);
        string second = _folder.Write("data_batch_2.bin", Row(label: 0, 250, 251, 252));

        IDataView view = _ml.Data.LoadFromCifar10(first, second);

        Assert.AreEqual(3, view.GetRowCount());
        Assert.AreEqual(new ImageDataViewType(32, 32), view.Schema["Image"].Type);
        CollectionAssert.AreEqual(new[] { "3", "9", "0" }, LoadedRows.Labels(view));
        List<byte[]> pixels = LoadedRows.Pixels(view);
        CollectionAssert.AreEqual(new byte[] { 30, 20, 10, 255 }, pixels[0][..4]);
        CollectionAssert.AreEqual(new byte[] { 3, 2, 1, 255 }, pixels[1][^4..]);
        CollectionAssert.AreEqual(new byte[] { 252, 251, 250, 255 }, pixels[2][..4]);
    }

    [TestMethod]
    public void Pixels_of_a_plane_run_along_the_rows()
    {
        byte[] row = Row(label: 0, 0, 0, 0);
        row[1 + 32] = 77;

        byte[] pixels = LoadedRows.Pixels(_ml.Data.LoadFromCifar10(_folder.Write("a.bin", row))).Single();

        Assert.AreEqual(77, pixels[(1 * 32 + 0) * 4 + 2], "red of row 1, column 0");
        Assert.AreEqual(0, pixels[(0 * 32 + 1) * 4 + 2], "red of row 0, column 1");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(3072)]
    [DataRow(3074)]
    public void File_of_no_whole_number_of_rows_is_refused(int length)
    {
        string path = _folder.Write("a.bin", new byte[length]);

        var error = Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromCifar10(path));

        StringAssert.Contains(error.Message, path);
        StringAssert.Contains(error.Message, $"multiple of 3073 bytes, but is {length}");
    }

    [TestMethod]
    public void Label_above_nine_is_refused_at_its_row()
    {
        string path = _folder.Write("a.bin", [.. Row(label: 9, 0, 0, 0), .. Row(label: 10, 0, 0, 0)]);

        var error = Assert.ThrowsExactly<InvalidDataException>(() => LoadedRows.Pixels(_ml.Data.LoadFromCifar10(path)));

        StringAssert.Contains(error.Message, "label of image 1");
        StringAssert.Contains(error.Message, "but is 10");
    }

    [TestMethod]
    public void Missing_file_and_no_file_are_refused()
    {
        Assert.ThrowsExactly<FileNotFoundException>(() => _ml.Data.LoadFromCifar10(_folder["nowhere.bin"]));
        Assert.ThrowsExactly<ArgumentException>(() => _ml.Data.LoadFromCifar10());
    }

    private static byte[] Row(byte label, byte red, byte green, byte blue)
        => [label, .. Enumerable.Repeat(red, Plane), .. Enumerable.Repeat(green, Plane), .. Enumerable.Repeat(blue, Plane)];
}
