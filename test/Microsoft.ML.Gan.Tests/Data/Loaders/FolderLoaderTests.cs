using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class FolderLoaderTests
{
    private readonly MLContext _ml = new();
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void Sub_folders_are_labels_and_files_come_in_natural_order()
    {
        WriteImage("dog/b.png", 30);
        WriteImage("dog/a.PNG", 20);
        WriteImage("Cat/z.png", 10);
        _folder.Write("Cat/notes.txt", 1);
        _folder.Write("Cat/._z.png", 1);

        IDataView view = _ml.Data.LoadFromImageFolder(_folder.Path);

        Assert.AreEqual(3, view.GetRowCount());
        Assert.AreEqual(new ImageDataViewType(), view.Schema["Image"].Type);
        CollectionAssert.AreEqual(new[] { "Cat", "dog", "dog" }, LoadedRows.Labels(view));
        CollectionAssert.AreEqual(new byte[] { 10, 20, 30 }, LoadedRows.Pixels(view).Select(pixels => pixels[0]).ToArray());
    }

    [TestMethod]
    public void Images_in_the_folder_itself_have_no_label_column()
    {
        WriteImage("2.png", 2);
        WriteImage("10.png", 10);
        Directory.CreateDirectory(_folder["empty"]);

        IDataView view = _ml.Data.LoadFromImageFolder(_folder.Path);

        Assert.IsNull(view.Schema.GetColumnOrNull("Label"));
        CollectionAssert.AreEqual(new byte[] { 2, 10 }, LoadedRows.Pixels(view).Select(pixels => pixels[0]).ToArray());
    }

    [TestMethod]
    public void Missing_folder_is_named()
    {
        var error = Assert.ThrowsExactly<FileNotFoundException>(() => _ml.Data.LoadFromImageFolder(_folder["nowhere"]));

        StringAssert.Contains(error.Message, _folder["nowhere"]);
    }

    [TestMethod]
    public void Folder_without_images_is_refused()
    {
        _folder.Write("sub/notes.txt", 1);

        var error = Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromImageFolder(_folder.Path));

        StringAssert.Contains(error.Message, _folder.Path);
        StringAssert.Contains(error.Message, "no images; left out: 1 .txt");
    }

    [TestMethod]
    public void Folder_with_images_both_beside_and_in_sub_folders_is_refused()
    {
        WriteImage("a.png", 1);
        WriteImage("cat/b.png", 2);

        var error = Assert.ThrowsExactly<InvalidDataException>(() => _ml.Data.LoadFromImageFolder(_folder.Path));

        StringAssert.Contains(error.Message, "'a.png' and 'cat/b.png'");
    }

    [TestMethod]
    public void Damaged_images_are_left_out_by_name_and_the_others_come()
    {
        WriteImage("a.png", 1);
        _folder.Write("b.png", 1, 2, 3);
        WriteImage("c.png", 3);
        File.WriteAllBytes(_folder["d.png"], File.ReadAllBytes(_folder["c.png"])[..^30]);
        WriteImage("e.png", 5);
        var told = new List<string>();
        _ml.Log += (_, entry) => told.Add(entry.RawMessage);

        IDataView view = _ml.Data.LoadFromImageFolder(_folder.Path, environment: _ml);
        byte[] first = [.. LoadedRows.Pixels(view).Select(pixels => pixels[0])];
        byte[] second = [.. LoadedRows.Pixels(view).Select(pixels => pixels[0])];

        CollectionAssert.AreEqual(new byte[] { 1, 3, 5 }, first);
        CollectionAssert.AreEqual(first, second);
        Assert.Contains("4 images, 2 x 1, 4 with alpha; left out: 'b.png' (it is no PNG, JPEG", string.Join('|', told));
        Assert.HasCount(1, told.FindAll(text => text.Contains("'d.png' of '") && text.Contains("before its last pixel. It is left out.")));
    }

    [TestMethod]
    public void The_schema_can_be_saved_where_there_are_no_labels()
    {
        WriteImage("a.png", 1);
        IDataView view = _ml.Data.LoadFromImageFolder(_folder.Path);
        var model = _ml.Transforms.CopyColumns("Copy", "Image").Fit(view);

        _ml.Model.Save(model, view.Schema, _folder["model.zip"]);

        CollectionAssert.AreEqual(new[] { "a.png" }, view.GetColumn<string>("Name").ToArray());
    }

    private void WriteImage(string name, byte gray)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        using MLImage image = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Bgra32, LoadedRows.Bgra(gray, gray));
        image.Save(_folder[name]);
    }
}
