using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Export;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Training;

/// <summary>One run from a column of images to the ONNX model of a generator.</summary>
internal static class GanTraining
{
    private const string LogName = "GanMl training";

    public static byte[] Run(IDataView input, string column, TrainingOptions options)
    {
        int seed = options.Seed ?? ((IHostEnvironment?)options.Environment)?.Register(LogName).Rand.Next() ?? Random.Shared.Next();
        var device = DeviceChoice.Resolve(options.Device);
        var stream = new ImageStream(input, column, options.PixelFormat, seed);
        using var data = new BatchReader(
            new ShuffleBuffer(stream, options.ShuffleBuffer, seed), options.BatchSize);
        using var settings = new TorchSettings(options.Threads);
        using var state = new AdversarialState(options, ShapeFor(data.Shape, options), device, seed);
        // Before hours of training.
        OnnxExporter.RequireExportable(state.Generator);
        Train(state, data, options);
        return OnnxExporter.Export(state.Best, MetadataFor(data.Shape, options));
    }

    private static void Train(AdversarialState state, BatchReader data, TrainingOptions options)
    {
        using var log = ((IHostEnvironment?)options.Environment)?.Start(LogName);
        foreach (string warning in options.Warnings)
            log?.Warning(MessageSensitivity.None, warning);
        using var step = new AdversarialStep(state, options, data);
        new TrainingLoop(step, options, new LoggedProgress(options.Progress, log)).Run();
    }

    private static NetworkShape ShapeFor(ImageShape images, TrainingOptions options) =>
        new(options.LatentSize, images.Channels, images.Height)
        {
            BaseChannels = options.BaseChannels,
            CriticBatchNorm = options.GetVariant().CriticBatchNorm,
            ConvolutionType = options.Bfloat16Convolutions ? torch.ScalarType.BFloat16 : torch.ScalarType.Float32,
        };

    private static GeneratorMetadata MetadataFor(ImageShape images, TrainingOptions options) => new()
    {
        LatentSize = options.LatentSize,
        Channels = images.Channels,
        Height = images.Height,
        Width = images.Width,
        Variant = options.GetVariant().Name,
    };
}
