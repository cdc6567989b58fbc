using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Lab;

/// <summary>How near translations are to the truth, which the drawing code knows, in [-1, 1].</summary>
/// <param name="Error">The mean absolute difference of translation and truth.</param>
/// <param name="CopyError">The same of the untranslated image and the truth.</param>
/// <param name="Images">Images, their translations and the truth, 32 x 32 each, for a picture.</param>
internal sealed record TranslationScore(double Error, double CopyError, IReadOnlyList<float[]> Images)
{
    private const int Shown = 16;

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

    private static float[] Pixels(IDataView data, string column) =>
        [.. data.GetColumn<MLImage>(column).SelectMany(image => ImagePlanes.Of(image, 1, new PixelRange(-1, 1)).Pixels)];

    private static double Difference(float[] one, float[] other) => one.Zip(other, (a, b) => Math.Abs((double)a - b)).Average();

    private static float[] First(float[] images) => images[..(Shown * WrittenDigit.Side * WrittenDigit.Side)];
}
