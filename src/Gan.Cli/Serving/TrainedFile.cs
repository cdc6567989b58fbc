using Microsoft.ML;

namespace Gan.Cli;

/// <summary>Reads trained models from files: ONNX models, or pipelines that ML.NET has saved.</summary>
internal static class TrainedFile
{
    // What every zip file starts with.
    private static ReadOnlySpan<byte> ZipMagic => "PK\x03\x04"u8;

    /// <summary>Opens an ONNX file, or what a saved pipeline holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fromOnnx">Takes an ONNX model; throws InvalidDataException if it is not of the kind.</param>
    /// <param name="find">Finds the model in a pipeline; throws ArgumentException if there is none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It holds no model of the kind.</exception>
    /// <exception cref="InvalidOperationException">The CUDA device cannot be used.</exception>
    public static T Open<T>(string path, Func<byte[], T> fromOnnx, Func<ModelOperationsCatalog, ITransformer, T> find)
    {
        RequireFile(path);
        return IsZip(path) ? FromPipeline(path, find) : FromOnnx(path, fromOnnx);
    }

    /// <summary>Finds a model in a saved pipeline.</summary>
    /// <inheritdoc cref="Open"/>
    public static T FromPipeline<T>(string path, Func<ModelOperationsCatalog, ITransformer, T> find)
    {
        RequireFile(path);
        var ml = new MLContext();
        ITransformer pipeline = Load(ml, path);
        try
        {
            return find(ml.Model, pipeline);
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

    private static T FromOnnx<T>(string path, Func<byte[], T> fromOnnx)
    {
        try
        {
            return fromOnnx(File.ReadAllBytes(path));
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
