namespace Microsoft.ML.Gan;

/// <summary>A variational bound as measured on rows that T has not seen.</summary>
/// <param name="Value">mean T(x) over p's rows - mean f*(T(x)) over q's: on average at most the divergence.</param>
/// <param name="StandardError">The standard deviation of <paramref name="Value"/> over such rows, as estimated from them.</param>
public sealed record VariationalEstimate(double Value, double StandardError);
