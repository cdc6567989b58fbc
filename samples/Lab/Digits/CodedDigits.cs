using System.Numerics.Tensors;

namespace Lab;

/// <summary>What a generator with one categorical code, and continuous ones behind it, draws for given codes.</summary>
/// <param name="generator">The generator.</param>
internal sealed class CodedDigits(GeneratorTransformer generator)
{
    private const int SweepRows = 8;
    private const int SweepColumns = 10;
    private const int SamplesOfSameCodes = 10;

    private int Categories => generator.Metadata.CategoricalCodes[0];

    /// <summary>Samples of a category, of continuous codes drawn at random every ten samples.</summary>
    /// <param name="category">The category.</param>
    /// <param name="count">How many; a multiple of 10.</param>
    /// <param name="random">Draws the codes and the latents' seeds.</param>
    public float[] OfCategory(int category, int count, Random random)
    {
        List<float> images = [];
        for (int i = 0; i < count; i += SamplesOfSameCodes)
        {
            float[] continuous = [.. Enumerable.Range(0, generator.Metadata.ContinuousCodes).Select(_ => 2 * random.NextSingle() - 1)];
            images.AddRange(Generate(SamplesOfSameCodes, random.Next(), [category, .. continuous]));
        }
        return [.. images];
    }

    /// <summary>The labels of data by the category that the recognizer, trained beside the generator, reads off their images.</summary>
    /// <param name="digits">The columns "Image" and "Label".</param>
    public int[][] LabelsByCategory(IDataView digits)
    {
        using var recognizer = new RecognizerEstimator(generator.RecognizerModel, "Codes", "Image").Fit(digits);
        var read = recognizer.Transform(digits).GetColumn<float[]>("Codes")
            .Select(codes => TensorPrimitives.IndexOfMax(codes.AsSpan(0, Categories)));
        var labelOf = read.Zip(digits.GetColumn<int>("Label")).ToLookup(pair => pair.First, pair => pair.Second);
        return [.. Enumerable.Range(0, Categories).Select(category => labelOf[category].ToArray())];
    }

    /// <summary>A picture with a column for each category, and a row for each of some latents.</summary>
    public byte[] SweepCategory() => Sweep(Categories, (_, column) => [column, .. new float[generator.Metadata.ContinuousCodes]]);

    /// <summary>
    /// A picture with a column for each of some values of a continuous code from -1 to 1, and a row for each of some categories.
    /// </summary>
    public byte[] SweepContinuous(int code) => Sweep(SweepColumns, (row, column) =>
    {
        var codes = new float[generator.Metadata.CodeCount];
        codes[0] = row % Categories;
        codes[1 + code] = 2f * column / (SweepColumns - 1) - 1;
        return codes;
    });

    private byte[] Sweep(int columns, Func<int, int, float[]> codesOf)
    {
        List<float> images = [];
        for (int row = 0; row < SweepRows; row++)
            for (int column = 0; column < columns; column++)
                images.AddRange(Generate(1, row, codesOf(row, column)));
        return new SampleSheet(generator.Metadata.Width, columns, SweepRows).ToPng([[[.. images]]]);
    }

    private float[] Generate(int count, long seed, float[] codes) => generator.Generate(count, seed, new SampleRequest { Codes = codes });
}
