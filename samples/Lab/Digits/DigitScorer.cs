namespace Lab;

/// <summary>Says how close samples come to digits that no one has learned from.</summary>
/// <param name="heldOut">Those digits.</param>
/// <param name="classifier">Reads both.</param>
internal sealed class DigitScorer(DigitSet heldOut, DigitClassifier classifier)
{
    private readonly float[] _heldOut = [.. heldOut.Images.SelectMany(image => image)];

    /// <summary>Measures samples.</summary>
    /// <param name="samples">Image after image, in [-1, 1].</param>
    public DigitScore Score(float[] samples) => new(
        EnergyDistance.Between(samples, _heldOut, heldOut.Side * heldOut.Side), InceptionScore.Of(classifier.Probabilities(samples)));
}

/// <summary>How good samples of digits are.</summary>
/// <param name="Distance">The <see cref="EnergyDistance"/> from held-out digits, of pixels in [-1, 1]; less is better.</param>
/// <param name="Inception">The <see cref="InceptionScore"/> by a classifier of digits, 1 to 10; more is better.</param>
internal readonly record struct DigitScore(double Distance, double Inception);
