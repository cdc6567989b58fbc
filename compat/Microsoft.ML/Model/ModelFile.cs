using System;
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

    /// <exception cref="FormatException">The stream holds no zip archive.</exception>
    public static (ITransformer Model, DataViewSchema InputSchema) Read(Stream stream, IHostEnvironment environment)
    {
        using var archive = Open(stream);
        var model = ModelLoadContext.LoadModel(environment, archive, TransformerDirectory);
        if (archive.GetEntry(SchemaEntry) is not { } entry)
            return (model, null);
        using var reader = new BinaryReader(entry.Open());
        return (model, SchemaCodec.Read(reader));
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new FormatException($"A saved model must be a zip archive, but this one cannot be read: {e.Message}", e);
        }
    }
}
