namespace Gan.Onnx.Tests;

[TestClass]
public class AtomicFileTests
{
    [TestMethod]
    public void Write_replaces_the_file_and_leaves_nothing_else()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["model.onnx"], "old and longer");
        AtomicFile.WriteAllBytes(folder["model.onnx"], "new"u8.ToArray());
        Assert.AreEqual("new", File.ReadAllText(folder["model.onnx"]));
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void Write_that_fails_midway_keeps_the_old_file_and_leaves_nothing_else()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["model.onnx"], "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder["model.onnx"], temporary =>
        {
            File.WriteAllText(temporary, "half");
            throw new InvalidOperationException("midway");
        }));
        Assert.AreEqual("old", File.ReadAllText(folder["model.onnx"]));
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void Write_gives_the_writer_a_path_of_the_same_extension_and_folder()
    {
        using var folder = new TempFolder();
        string? seen = null;
        AtomicFile.Write(folder["grid.png"], temporary => File.WriteAllText(seen = temporary, ""));
        Assert.AreEqual(".png", Path.GetExtension(seen));
        Assert.AreEqual(folder.Path, Path.GetDirectoryName(seen));
        Assert.AreNotEqual(folder["grid.png"], seen);
    }

    [TestMethod]
    public void Write_into_a_missing_folder_names_the_path_and_the_folder()
    {
        using var folder = new TempFolder();
        string path = Path.Combine(folder["missing"], "model.onnx");
        Throws.Error<IOException>(
            () => AtomicFile.WriteAllBytes(path, new byte[1]), path, $"the folder '{folder["missing"]}' does not exist");
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void Write_onto_a_folder_says_that_it_is_one()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["model.onnx"]);
        Throws.Error<IOException>(() => AtomicFile.WriteAllBytes(folder["model.onnx"], new byte[1]), "model.onnx", "it is a folder");
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }
}
