namespace Lab;

/// <summary>How good samples of digits are.</summary>
/// <param name="Distance">The <see cref="EnergyDistance"/> from held-out digits, of pixels in [-1, 1]; less is better.</param>
/// <param name="Inception">The <see cref="InceptionScore"/> by a classifier of digits, 1 to 10; more is better.</param>
internal readonly record struct DigitScore(double Distance, double Inception);
