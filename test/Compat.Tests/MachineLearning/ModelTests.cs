using System.IO.Compression;
using Compat.Tests.Conformance;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class ModelTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Nested_chains_and_scopes_survive()
    {
        var inner = _ml.Transforms.CopyColumns("A", "Number").Append(_ml.Transforms.CopyColumns("B", "A")).Fit(_ml.Load(1));
        var model = new TransformerChain<ITransformer>(
            [inner, _ml.Transforms.DropColumns("A").Fit(inner.Transform(_ml.Load(1)))],
            [TransformerScope.Everything, TransformerScope.Scoring]);
        var loaded = Models.Reload(_ml, model);
        Assert.IsInstanceOfType<TransformerChain<ITransformer>>(loaded);
        var chain = (TransformerChain<ITransformer>)loaded;
        CollectionAssert.AreEqual(new[] { "Number", "B" }, chain.Transform(_ml.Load(1)).Schema.Names());
        Assert.AreEqual(3, chain.Transform(_ml.Load(1), TransformerScope.Training).Schema.Count);
        Assert.AreEqual(2, ((TransformerChain<ITransformer>)chain.First()).Count());
    }

    [TestMethod]
    public void The_schema_comes_back_without_image_columns()
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Number", NumberDataViewType.Int32);
        schema.AddColumn("Pixels", new VectorDataViewType(NumberDataViewType.Single, 3, 8, 8));
        schema.AddColumn("Label", new KeyDataViewType(typeof(uint), 10));
        schema.AddColumn("Image", new ImageDataViewType(8, 8));
        string path = Path.Combine(_folder, "model.zip");
        _ml.Model.Save(Copy(), schema.ToSchema(), path);
        _ml.Model.Load(path, out var loaded);
        CollectionAssert.AreEqual(
            new[] { "Number: Int32", "Pixels: Vector<Single, 3, 8, 8>", "Label: Key<UInt32, 0-9>" },
            loaded.Select(column => column.ToString()).ToArray());
    }

    [TestMethod]
    public void A_null_schema_comes_back_null()
    {
        using var stream = new MemoryStream();
        _ml.Model.Save(Copy(), null, stream);
        stream.Position = 0;
        _ml.Model.Load(stream, out var schema);
        Assert.IsNull(schema);
        Assert.IsTrue(stream.CanRead, "The stream is the caller's to close.");
    }

    [TestMethod]
    public void A_transformer_may_save_itself_as_another_of_public_parts()
    {
        var loaded = Models.Reload(_ml, new OwnTransformer(new TransformerChain<ITransformer>(Copy())).Append(Copy("C")));
        var parts = ((TransformerChain<ITransformer>)loaded).ToArray();
        Assert.IsInstanceOfType<TransformerChain<ITransformer>>(parts[0]);
        CollectionAssert.AreEqual(new[] { "Number", "B", "C" }, loaded.Transform(_ml.Load(1)).Schema.Names());
    }

    [TestMethod]
    public void A_transformer_that_saves_nothing_cannot_be_saved()
    {
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Model.Save(new OwnTransformer(), null, Stream.Null));
        Assert.AreEqual("ModelSignature not specified!", error.Message);
    }

    // The real one leaves a broken file.
    [TestMethod, CompatOnly]
    public void A_failed_save_leaves_the_folder_as_it_was()
    {
        string path = Path.Combine(_folder, "model.zip");
        Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Model.Save(new OwnTransformer(), null, path));
        Assert.AreEqual(0, Directory.GetFiles(_folder).Length);
        _ml.Model.Save(Copy(), null, path);
        byte[] before = File.ReadAllBytes(path);
        Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Model.Save(new OwnTransformer(), null, path));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(path));
        Assert.AreEqual(1, Directory.GetFiles(_folder).Length);
    }

    [TestMethod]
    public void Extra_entries_of_the_zip_are_ignored()
    {
        string path = Path.Combine(_folder, "model.zip");
        _ml.Model.Save(Copy(), null, path);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
            archive.CreateEntry("extra.txt");
        Assert.IsNotNull(_ml.Model.Load(path, out _));
    }

    [TestMethod]
    public void Files_that_are_no_models_are_refused()
    {
        string text = Path.Combine(_folder, "text.zip");
        File.WriteAllText(text, "no zip");
        Assert.ThrowsExactly<FormatException>(() => _ml.Model.Load(text, out _));
        string empty = Path.Combine(_folder, "empty.zip");
        using (ZipFile.Open(empty, ZipArchiveMode.Create))
        {
        }
        Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Model.Load(empty, out _));
        Assert.ThrowsExactly<FileNotFoundException>(() => _ml.Model.Load(Path.Combine(_folder, "none.zip"), out _));
    }

    private ITransformer Copy(string output = "B") => _ml.Transforms.CopyColumns(output, "Number").Fit(_ml.Load(1));
}
