using Gan.Onnx;
using Microsoft.ML;

namespace Gan.Cli;

/// <summary>Reads a generator from a file.</summary>
internal static class GeneratorFile
{
    // What every zip file starts with.
    private static ReadOnlySpan<byte> ZipMagic => "PK\x03\x04"u8;

    /// <summary>Opens an ONNX file, or the generator inside a saved pipeline.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It holds no generator.</exception>
    /// <exception cref="InvalidOperationException">The CUDA device cannot be used.</exception>
    public static GeneratorTransformer Open(string path, GeneratorOptions options)
    {
        RequireFile(path);
        return IsZip(path) ? FromPipeline(path, options) : FromOnnx(path, options);
    }

    /// <summary>Finds the generator in a saved pipeline.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no saved pipeline, or one without a generator.</exception>
    /// <exception cref="InvalidOperationException">The CUDA device cannot be used.</exception>
    public static GeneratorTransformer FromPipeline(string path, GeneratorOptions options)
    {
        RequireFile(path);
        var ml = new MLContext();
        ITransformer pipeline = Load(ml, path);
        try
        {
            return ml.Model.FindGenerator(pipeline, options.GpuDeviceId, options.FallbackToCpu);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }

    private static ITransformer Load(MLContext ml, string path)
    {
        try
        {
            return ml.Model.Load(path, out _);
        }
        // ML.NET lets everything out that reading a wrong file can lead to.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidDataException($"'{path}' must be a pipeline that ML.NET has saved, but cannot be loaded: {e.Message}", e);
        }
    }

    private static GeneratorTransformer FromOnnx(string path, GeneratorOptions options)
    {
        try
        {
            return new GeneratorTransformer(File.ReadAllBytes(path), outputColumnName: "Image", inputColumnName: "Seed", options);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"The model file '{path}' must exist, but does not.", path);
    }

    private static bool IsZip(string path)
    {
        Span<byte> start = stackalloc byte[ZipMagic.Length];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(ZipMagic);
    }
}
