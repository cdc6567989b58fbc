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
