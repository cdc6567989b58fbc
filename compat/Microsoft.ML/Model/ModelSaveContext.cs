using System;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Microsoft.ML;

/// <summary>Where one part of a model writes itself: an entry of the zip, and a folder for its own parts.</summary>
public sealed class ModelSaveContext : IDisposable
{
    internal const string EntryName = "Model.bin";

    private readonly ZipArchive _archive;
    private readonly string _directory;
    private readonly MemoryStream _content = new();
    private string _loader;

    private ModelSaveContext(ZipArchive archive, string directory)
    {
        _archive = archive;
        _directory = directory;
        Writer = new BinaryWriter(_content, Encoding.UTF8);
    }

    internal BinaryWriter Writer { get; }

    /// <summary>Writes a model into a folder of the archive.</summary>
    /// <exception cref="InvalidOperationException">The model's Save named no loader: it cannot be loaded again.</exception>
    internal static void SaveModel(ZipArchive archive, ICanSaveModel model, string directory)
    {
        using var context = new ModelSaveContext(archive, directory);
        model.Save(context);
        context.Finish();
    }

    internal void SaveModel(ICanSaveModel model, string name) => SaveModel(_archive, model, $"{_directory}/{name}");

    /// <summary>Names the entry of <see cref="TransformLoaders"/> that reads what the model writes.</summary>
    internal void SetLoader(string name) => _loader = name;

    public void Dispose() => Writer.Dispose();

    // A zip takes one entry at a time, and parts are written in the midst of their whole: so the content waits until here.
    private void Finish()
    {
        if (_loader == null)
            throw new InvalidOperationException("ModelSignature not specified!");
        Writer.Flush();
        var zipEntry = _archive.CreateEntry($"{_directory}/{EntryName}", CompressionLevel.Fastest);
        using var entry = new BinaryWriter(zipEntry.Open(), Encoding.UTF8);
        entry.Write(_loader);
        entry.Flush();
        _content.WriteTo(entry.BaseStream);
    }
}
