namespace Microsoft.ML.Gan;

/// <summary>What a batch of samples is generated from.</summary>
/// <param name="Rows">
/// The generator's input: the latents and, behind them, the classes as one-hot rows and the codes, where there are any.
/// </param>
/// <param name="Labels">The index of each row's class, (N), Int64; zeros where there are no classes.</param>
/// <param name="Codes">(N, code size): the one-hot rows of the categorical codes, then the continuous ones. Of no codes, (N, 0).</param>
internal readonly record struct SampleInput(Tensor Rows, Tensor Labels, Tensor Codes);
