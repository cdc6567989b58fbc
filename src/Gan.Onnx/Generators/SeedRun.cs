namespace Gan.Onnx;

/// <summary>Generates images of seeds, without any data.</summary>
internal sealed class SeedRun
{
    private readonly GeneratorSession _session;
    private readonly GeneratorSettings _settings;
    private readonly long? _label;
    private readonly float[]? _code;

    /// <exception cref="ArgumentException">The request does not fit the generator.</exception>
    public SeedRun(GeneratorSession session, GeneratorSettings settings, SampleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _session = session;
        _settings = request.Truncation is double truncation
            ? new GeneratorSettings(settings.OutputColumnName, settings.InputColumnName, settings.Options with { Truncation = truncation })
            : settings;
        _settings.Options.Validate();
        _label = request.Label is string label ? FindLabel(label) : null;
        _code = request.Codes is { } codes ? Encode(codes) : null;
    }

    private GeneratorMetadata Metadata => _session.Metadata;

    /// <summary>The images of consecutive seeds.</summary>
    public float[] Generate(int count, long seed)
    {
        Guard.AtLeast(count, 1, nameof(count));
        return Generate(count, (latent, i) => FillLatent(seed + i, latent));
    }

    /// <summary>The images between the latent vectors of two seeds.</summary>
    public float[] Interpolate(long from, long to, int steps)
    {
        Guard.AtLeast(steps, 2, nameof(steps));
        float[] start = new float[Metadata.LatentSize], end = new float[Metadata.LatentSize];
        ulong seed = FillLatent(from, start);
        FillLatent(to, end);
        return Generate(steps, (latent, i) =>
        {
            LatentSampler.Interpolate(start, end, i / (steps - 1.0), latent);
            return seed;
        });
    }

    private float[] Generate(int count, Func<Span<float>, int, ulong> readLatent)
    {
        int pixelCount = Metadata.PixelCount;
        Guard.InRange((long)count * pixelCount, 1, Array.MaxLength, $"{nameof(count)} times the pixels of an image");
        int next = 0;
        var row = new SampleInputs(Metadata, latent => readLatent(latent, next++), () => _label, TryCopyCode);
        var inputs = new GeneratorInputs(Metadata, Math.Min(count, _settings.Options.BatchSize));
        var pixels = new float[count * pixelCount];
        for (int start = 0; start < count; start += inputs.Capacity)
        {
            int size = Math.Min(count - start, inputs.Capacity);
            for (int i = 0; i < size; i++)
                row.Read(inputs, i);
            _session.Generate(inputs, size, pixels.AsSpan(start * pixelCount, size * pixelCount));
        }
        return pixels;
    }

    private ulong FillLatent(long seed, Span<float> latent)
    {
        ulong salted = _settings.SaltedSeed((ulong)seed);
        LatentSampler.Fill(salted, latent, _settings.Latents);
        return salted;
    }

    private bool TryCopyCode(Span<float> code)
    {
        _code?.CopyTo(code);
        return _code is not null;
    }

    private long FindLabel(string name) => _session.Classes switch
    {
        { Count: 0 } => throw new ArgumentException($"Label must be null for a generator without classes, but is '{name}'."),
        var classes when classes.TryFind(name, out int label) => label,
        var classes => throw new ArgumentException($"Label must be {classes.Rule}, but is '{name}'."),
    };

    private float[] Encode(IReadOnlyList<float> codes)
    {
        if (Metadata.CodeCount == 0)
            throw new ArgumentException($"Codes must be null for a generator without codes, but has {codes.Count} values.");
        var code = new float[Metadata.CodeSize];
        CodeVector.Encode([.. codes], Metadata, code);
        return code;
    }
}
