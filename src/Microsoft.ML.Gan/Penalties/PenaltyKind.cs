namespace Microsoft.ML.Gan;

/// <summary>A kind of penalty that can be asked for by name, with or without its main constant.</summary>
/// <param name="Name">The name by which <see cref="Penalty.Parse"/> knows it.</param>
/// <param name="Constant">What its constant is, and the constant's default; empty where it has none.</param>
/// <param name="Create">Makes one; the constant is null for its default.</param>
public sealed record PenaltyKind(string Name, string Constant, Func<double?, Penalty> Create);
