namespace Microsoft.ML.Gan;

/// <summary>One run from a column of images to the ONNX model of a denoiser.</summary>
internal static class DiffusionTraining
{
    /// <param name="input">The rows.</param>
    /// <param name="settings">The columns.</param>
    /// <param name="options">How to train.</param>
    /// <param name="rehearse">Serves the untrained model, so that nothing is refused that was trained for hours.</param>
    public static byte[] Run(IDataView input, GeneratorSettings settings, DiffusionOptions options, Action<byte[]> rehearse)
    {
        using var run = new TrainingRun(options);
        using var data = run.Read(input, settings.InputColumnName);
        var metadata = MetadataFor(data.Shape, options);
        // What serving asks of the columns, before hours of training.
        options.Serving.ValidateFor(metadata);
        settings.Require(input.Schema, metadata.LatentSize);
        using var step = new DiffusionStep(options, data, data.Shape, run);
        rehearse(OnnxExporter.Export(step.Best, metadata));
        run.Train(step);
        return OnnxExporter.Export(step.Best, metadata);
    }

    private static GeneratorMetadata MetadataFor(ImageShape images, DiffusionOptions options) => new()
    {
        LatentSize = images.Pixels,
        Channels = images.Channels,
        Height = images.Height,
        Width = images.Width,
        Diffusion = options.Process,
        Variant = "ddpm",
    };
}
