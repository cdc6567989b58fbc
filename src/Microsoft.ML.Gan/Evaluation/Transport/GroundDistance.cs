namespace Microsoft.ML.Gan;

/// <summary>A distance between two points of the same dimension: at least 0, and finite.</summary>
public delegate double GroundDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
