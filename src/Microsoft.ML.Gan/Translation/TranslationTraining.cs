namespace Microsoft.ML.Gan;

/// <summary>Runs from columns of images to the ONNX models of translators.</summary>
internal static class TranslationTraining
{
    public const string Pix2PixName = "pix2pix";
    public const string CycleGanName = "cyclegan";

    /// <summary>Trains on pairs.</summary>
    public static TranslatorModels RunPix2Pix(
        IDataView data, string input, string target, Pix2PixOptions options, Action<TranslatorModels> rehearse)
    {
        using var run = new TrainingRun(options);
        using var pairs = run.Read(run.Fill(data, [input, target], run.Seed));
        var domains = ImageDomains.Of((input, pairs.Shapes[0]), (target, pairs.Shapes[1]));
        using var state = new Pix2PixState(options, domains, run.Device, run.Seed);
        rehearse(Export());
        using (var step = new Pix2PixStep(state, options, pairs))
            run.Train(step);
        return Export();

        TranslatorModels Export()
        {
            int multiple = 1 << state.Depth;
            return new(OnnxExporter.Export(state.Translator.Best, Metadata(domains, multiple, multiple, Pix2PixName)), null);
        }
    }

    /// <summary>Trains on two domains.</summary>
    public static TranslatorModels RunCycleGan(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, CycleGanOptions options,
        Action<TranslatorModels> rehearse)
    {
        using var run = new TrainingRun(options);
        // Another order for each domain, so that the rows of one view are not shown as pairs.
        using var inputRows = run.Fill(input.Data, [input.Column], run.Seed);
        using var targetRows = run.Fill(target.Data, [target.Column], run.Seed + 1);
        var found = ImageDomains.Of((input.Column, inputRows.Shapes[0]), (target.Column, targetRows.Shapes[0]));
        int channels = Math.Max(found.Input.Channels, found.Target.Channels);
        var domains = new ImageDomains(found.Input with { Channels = channels }, found.Target with { Channels = channels });
        RequireChannels(input, channels, options);
        RequireChannels(target, channels, options);
        inputRows.SetChannels(channels);
        targetRows.SetChannels(channels);
        using var inputs = run.Read(inputRows);
        using var targets = run.Read(targetRows);
        using var state = new CycleGanState(options, domains, run.Device, run.Seed);
        rehearse(ExportBoth());
        using (var step = new CycleGanStep(state, options, inputs, targets, run.Seed))
            run.Train(step);
        return ExportBoth();

        TranslatorModels ExportBoth() =>
            new(Export(state.ToTarget, domains), Export(state.ToInput, new ImageDomains(domains.Target, domains.Input)));
    }

    /// <exception cref="ArgumentException">Serving could not read the column as the translators are trained.</exception>
    // Each is also shown what the other gives. Images are read with the channels that are asked for, but vectors have theirs.
    private static void RequireChannels((IDataView Data, string Column) domain, int channels, CycleGanOptions options)
    {
        var found = ImageColumn.Find(domain.Data.Schema, domain.Column, options.VectorValues, options.Channels);
        if (found.Vectors is { } vectors && vectors.Channels != channels)
            throw new ArgumentException(
                $"Vectors of column '{domain.Column}' must hold images of {channels} channels, as the other domain has, but they have "
                + $"{vectors.Channels}. A column of MLImage, without ExtractPixels before the trainer, is read with either.");
    }

    private static byte[] Export(TranslatorNetwork translator, ImageDomains domains) => OnnxExporter.Export(
        translator.Best, Metadata(domains, ResidualTranslator.SizeMultiple, ResidualTranslator.SmallestSize, CycleGanName));

    private static TranslatorMetadata Metadata(ImageDomains domains, int multiple, int smallest, string variant) => new()
    {
        InputChannels = domains.Input.Channels,
        OutputChannels = domains.Target.Channels,
        SizeMultiple = multiple,
        SmallestSize = smallest,
        Variant = variant,
    };
}
