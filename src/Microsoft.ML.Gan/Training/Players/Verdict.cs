namespace Microsoft.ML.Gan;

/// <summary>What the critic says of images.</summary>
/// <param name="Logits">Of shape (N).</param>
/// <param name="Features">What its last layer was given; null where nobody asks for it.</param>
internal readonly record struct Verdict(Tensor Logits, Tensor? Features)
{
    /// <summary>The verdict on some of the images.</summary>
    public Verdict Rows(long start, long count) => new(Logits.narrow(0, start, count), Features?.narrow(0, start, count));
}
