namespace Microsoft.ML.Gan;

/// <summary>Mass that a plan moves from one point to another.</summary>
/// <param name="Source">The point's index among the sources.</param>
/// <param name="Target">The point's index among the targets.</param>
/// <param name="Mass">Greater than 0, in the weights' units.</param>
public readonly record struct TransportMove(int Source, int Target, double Mass);
