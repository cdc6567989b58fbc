using System.IO;
using System.IO.Compression;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The zip of a saved model: the transformer in a folder, and the schema of its input beside it.</summary>
internal static class ModelFile
{
    private const string TransformerDirectory = "TransformerChain";
    private const string SchemaEntry = "Schema";

    public static void Write(Stream stream, ITransformer model, DataViewSchema inputSchema)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        ModelSaveContext.SaveModel(archive, model, TransformerDirectory);
        if (inputSchema == null)
            return;
        using var writer = new BinaryWriter(archive.CreateEntry(SchemaEntry).Open());
        SchemaCodec.Write(writer, inputSchema);
    }

    public static (ITransformer Model, DataViewSchema InputSchema) Read(Stream stream, IHostEnvironment environment)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var model = ModelLoadContext.LoadModel(environment, archive, TransformerDirectory);
        if (archive.GetEntry(SchemaEntry) is not { } entry)
            return (model, null);
        using var reader = new BinaryReader(entry.Open());
        return (model, SchemaCodec.Read(reader));
    }
}
