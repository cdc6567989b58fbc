namespace Gan.Onnx;

/// <summary>
/// Draws from a row's seed what nothing else gives: the class and the categories uniformly, continuous codes uniformly from -1 to 1.
/// </summary>
internal static class ConditionSampler
{
    // Other streams than the latent vector's, which is so the same for every class and code.
    private const ulong LabelSalt = 0x6C6162656C;
    private const ulong CodeSalt = 0x636F6465;

    public static long DrawLabel(ulong seed, GeneratorMetadata metadata) =>
        new SeedStream(SeedStream.Mix(seed ^ LabelSalt)).NextInteger(metadata.Classes);

    /// <summary>Writes a code vector.</summary>
    public static void DrawCode(ulong seed, GeneratorMetadata metadata, Span<float> code)
    {
        var stream = new SeedStream(SeedStream.Mix(seed ^ CodeSalt));
        code.Clear();
        foreach (int size in metadata.CategoricalCodes)
        {
            code[stream.NextInteger(size)] = 1;
            code = code[size..];
        }
        foreach (ref float value in code)
            value = (float)(2 * stream.NextUniform() - 1);
    }
}
