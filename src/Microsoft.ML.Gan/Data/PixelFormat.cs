namespace Microsoft.ML.Gan;

/// <summary>What the options say of the input column's pixels.</summary>
/// <param name="Channels">1, 3, 4, or null for as many as the images need.</param>
/// <param name="Minimum">The value of black in a vector of Single.</param>
/// <param name="Maximum">The value of white in a vector of Single.</param>
internal readonly record struct PixelFormat(int? Channels, double Minimum, double Maximum);
