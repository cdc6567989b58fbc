using Gan.Onnx;
using Microsoft.ML.Gan.Reporting;

namespace Gan.Cli;

/// <summary>A generator's images in one picture.</summary>
internal static class SampleGrid
{
    /// <summary>Writes a PNG file with the samples of the seeds <paramref name="seed"/>, seed + 1, …</summary>
    public static void Save(GeneratorTransformer generator, string path, int count, long seed)
    {
        GeneratorMetadata metadata = generator.Metadata;
        ImageGrid.Save(
            path, generator.Generate(count, seed), metadata.Channels, metadata.Height, metadata.Width, metadata.Minimum, metadata.Maximum);
    }
}
