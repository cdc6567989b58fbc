using Gan.Onnx;

namespace Gan.Cli;

/// <summary>A generator's images in one picture.</summary>
internal static class SampleGrid
{
    /// <summary>Writes a PNG file with images, as square as can be or in so many columns.</summary>
    public static void Save(float[] pixels, GeneratorMetadata metadata, string path, int? columns = null) => ImageGrid.Save(
        path, pixels, metadata.Channels, metadata.Height, metadata.Width, metadata.Minimum, metadata.Maximum, columns);

    /// <exception cref="UsageException">The file is no PNG file.</exception>
    public static void RequirePng(string path)
    {
        if (!Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"--out must be a PNG file, but is '{path}'.");
    }
}
