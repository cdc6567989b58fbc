using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Reads what a <see cref="ModelSaveContext"/> wrote.</summary>
internal sealed class ModelLoadContext
{
    private readonly ZipArchive _archive;
    private readonly string _directory;

    private ModelLoadContext(IHostEnvironment environment, ZipArchive archive, string directory, BinaryReader reader)
    {
        Environment = environment;
        _archive = archive;
        _directory = directory;
        Reader = reader;
    }

    public IHostEnvironment Environment { get; }

    public BinaryReader Reader { get; }

    /// <exception cref="InvalidOperationException">The folder holds no model.</exception>
    public static ITransformer LoadModel(IHostEnvironment environment, ZipArchive archive, string directory)
    {
        string name = $"{directory}/{ModelSaveContext.EntryName}";
        var entry = archive.GetEntry(name) ?? throw new InvalidOperationException(
            $"A saved model must have an entry '{name}', but this file has none.");
        using var reader = new BinaryReader(entry.Open(), Encoding.UTF8);
        string loader = reader.ReadString();
        return TransformLoaders.Find(loader)(new ModelLoadContext(environment, archive, directory, reader));
    }

    public ITransformer LoadModel(string name) => LoadModel(Environment, _archive, $"{_directory}/{name}");
}
