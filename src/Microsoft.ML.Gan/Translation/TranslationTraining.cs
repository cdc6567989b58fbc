namespace Microsoft.ML.Gan;

/// <summary>Runs from columns of images to the ONNX models of translators.</summary>
internal static class TranslationTraining
{
    public const string Pix2PixName = "pix2pix";
    public const string CycleGanName = "cyclegan";

    /// <summary>Trains on pairs.</summary>
    public static byte[] RunPix2Pix(IDataView data, string input, string target, Pix2PixOptions options)
    {
        using var run = new TrainingRun(options);
        var domains = ImageDomains.Of((data, input), (data, target), options);
        using var state = new Pix2PixState(options, domains, run.Device, run.Seed);
        var stream = new PairStream(
            data, (Column(input), Format(options, domains.Input)), (Column(target), Format(options, domains.Target)), run.Seed);
        using var pairs = run.Read(stream, run.Seed);
        using (var step = new Pix2PixStep(state, options, pairs))
            run.Train(step);
        int multiple = 1 << state.Depth;
        return OnnxExporter.Export(state.Translator.Best, Metadata(domains, multiple, multiple, Pix2PixName));

        DataViewSchema.Column Column(string name) => PixelColumn.Find(data.Schema, name);
    }

    /// <summary>Trains on two domains.</summary>
    public static (byte[] ToTarget, byte[] ToInput) RunCycleGan(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, CycleGanOptions options)
    {
        using var run = new TrainingRun(options);
        var domains = ImageDomains.Of(input, target, options).WithEqualChannels();
        using var state = new CycleGanState(options, domains, run.Device, run.Seed);
        // Another order for each domain, so that the rows of one view are not shown as pairs.
        using var inputs = Read(input, domains.Input, run.Seed);
        using var targets = Read(target, domains.Target, run.Seed + 1);
        using (var step = new CycleGanStep(state, options, inputs, targets, run.Seed))
            run.Train(step);
        return (Export(state.ToTarget, domains), Export(state.ToInput, new ImageDomains(domains.Target, domains.Input)));

        BatchReader Read((IDataView Data, string Column) domain, ImageShape shape, int seed) =>
            run.Read(new ImageStream(domain.Data, domain.Column, Format(options, shape), seed), seed);
    }

    private static byte[] Export(TranslatorNetwork translator, ImageDomains domains) => OnnxExporter.Export(
        translator.Best, Metadata(domains, ResidualTranslator.SizeMultiple, ResidualTranslator.SmallestSize, CycleGanName));

    private static PixelFormat Format(TrainingOptions options, ImageShape shape) => options.PixelFormat with { Channels = shape.Channels };

    private static TranslatorMetadata Metadata(ImageDomains domains, int multiple, int smallest, string variant) => new()
    {
        InputChannels = domains.Input.Channels,
        OutputChannels = domains.Target.Channels,
        SizeMultiple = multiple,
        SmallestSize = smallest,
        Variant = variant,
    };
}
