namespace Microsoft.ML.Gan;

/// <summary>One run from a column of images, and where there are classes one of labels, to the ONNX model of a generator.</summary>
internal static class GanTraining
{
    /// <param name="input">The rows.</param>
    /// <param name="column">The column of images.</param>
    /// <param name="labelColumn">The column of labels, where there are classes.</param>
    /// <param name="options">How to train.</param>
    /// <param name="rehearse">Serves the untrained generator, so that nothing is refused that was trained for hours.</param>
    /// <returns>
    /// The ONNX models of the generator, and of what reads codes off images; the latter is empty where there are no codes.
    /// </returns>
    public static (byte[] Generator, byte[] Recognizer) Run(
        IDataView input, string column, string? labelColumn, AdversarialOptions options, Action<byte[]> rehearse)
    {
        using var run = new TrainingRun(options);
        var classes = labelColumn is null ? null : new ClassColumn(input.Schema, labelColumn);
        foreach (string warning in options.GetWarnings().Concat(classes?.EmptyClasses(input) ?? []))
            run.Warn(warning);
        using var conditions = options.CreateConditions(classes?.Names ?? []);
        using var data = run.Read(input, column, classes, continues: true);
        var metadata = MetadataFor(data.Shape, options, conditions);
        // Before hours of training.
        options.Serving.ValidateFor(metadata);
        using var state = new AdversarialState(
            options, ShapeFor(options, data.Shape.Channels, data.Shape.Height), run.Device, run.Seed, conditions);
        var recognizer = conditions.Information?.RecognizerOf(state.Critic);
        rehearse(Export().Generator);
        using (var step = new AdversarialStep(state, options, data))
            run.Train(step);
        return Export();

        (byte[] Generator, byte[] Recognizer) Export() => (OnnxExporter.Export(state.Best, metadata),
            recognizer is null ? [] : OnnxExporter.Export(recognizer, Recognizing(metadata), data.Shape.Height));
    }

    /// <summary>What the networks for square images are built from.</summary>
    public static NetworkShape ShapeFor(AdversarialOptions options, int channels, int imageSize) =>
        new(options.LatentSize, channels, imageSize)
        {
            BaseChannels = options.BaseChannels,
            CriticBatchNorm = options.GetVariant().CriticBatchNorm,
            ConvolutionType = options.UseBfloat16 ? torch.ScalarType.BFloat16 : torch.ScalarType.Float32,
        };

    private static RecognizerMetadata Recognizing(GeneratorMetadata generator) => new()
    {
        Channels = generator.Channels,
        Height = generator.Height,
        Width = generator.Width,
        CodeSize = generator.CodeSize,
        Variant = generator.Variant,
    };

    private static GeneratorMetadata MetadataFor(ImageShape images, AdversarialOptions options, GanConditions conditions) => new()
    {
        LatentSize = options.LatentSize,
        Channels = images.Channels,
        Height = images.DataHeight,
        Width = images.DataWidth,
        ClassNames = conditions.ClassNames,
        CategoricalCodes = conditions.Codes.Categorical,
        ContinuousCodes = conditions.Codes.Continuous,
        Variant = options.GetVariant().Name,
    };
}
