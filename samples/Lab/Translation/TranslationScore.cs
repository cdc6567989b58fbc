namespace Lab;

/// <summary>How near translations are to the truth, which the drawing code knows, in [-1, 1].</summary>
/// <param name="Error">The mean absolute difference of translation and truth.</param>
/// <param name="CopyError">The same of the untranslated image and the truth.</param>
/// <param name="Images">Images, their translations and the truth, 32 x 32 each, for a picture.</param>
internal sealed record TranslationScore(double Error, double CopyError, IReadOnlyList<float[]> Images)
{
    private const int Columns = 4;
    private const int Rows = 4;

    /// <summary>How many times nearer to the truth the translation is than the image itself.</summary>
    public double Gain => CopyError / Error;

    /// <summary>Judges digits that the translator was not trained on.</summary>
    public static TranslationScore Of(TranslatorTransformer translator, IDataView heldOut, string input, string target)
    {
        float[] images = Pixels(heldOut, input), truth = Pixels(heldOut, target);
        float[] translated = Pixels(translator.Transform(heldOut), translator.OutputColumnName);
        return new TranslationScore(
            Difference(translated, truth), Difference(images, truth), [First(images), First(translated), First(truth)]);
    }

    /// <summary>A picture as PNG with a row for each score: images, what became of them, and the truth, from left to right.</summary>
    public static byte[] ToPng(params IReadOnlyList<TranslationScore> scores) =>
        new SampleSheet(StyledDigits.Side, Columns, Rows).ToPng([.. scores.Select(score => score.Images)]);

    private static float[] Pixels(IDataView data, string column) => [.. GrayImages.Read(data, column).SelectMany(pixels => pixels)];

    private static double Difference(float[] one, float[] other) => one.Zip(other, (a, b) => Math.Abs((double)a - b)).Average();

    private static float[] First(float[] images) => images[..(Columns * Rows * StyledDigits.Side * StyledDigits.Side)];
}
