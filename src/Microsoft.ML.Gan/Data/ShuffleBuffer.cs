namespace Microsoft.ML.Gan;

/// <summary>
/// Examples of data that have an order of their own, mixed in bounded memory. Where that holds all of them, they are read once and
/// reshuffled for each epoch; otherwise each draw takes one at random and puts the next row in its place.
/// </summary>
internal sealed class ShuffleBuffer : ExampleSource
{
    /// <summary>Fills the buffer.</summary>
    /// <param name="stream">The images.</param>
    /// <param name="capacity">The most images to hold.</param>
    /// <param name="bytes">The most bytes to hold.</param>
    /// <param name="seed">Determines the order.</param>
    /// <param name="warn">Is told of what looks wrong.</param>
    /// <param name="cancellationToken">Ends the filling.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public ShuffleBuffer(
        ImageStream stream, int capacity, long bytes, int seed, Action<string> warn, CancellationToken cancellationToken)
        : base(stream, seed, capacity, bytes, warn, cancellationToken)
    {
        if (!HoldsAll)
            warn($"Input column '{stream.Column}' has more rows than the {Kept.Count} of ShuffleBuffer and ShuffleBufferMegabytes, and its "
                + "data cannot be shuffled as a whole: if rows of a kind stand together, so they do in the batches. What "
                + "LoadFromImageFolder and its siblings load can be shuffled, and vectors after Data.Cache.");
    }

    public override Example Next()
    {
        if (HoldsAll)
            return NextKept();
        int slot = Random.Next(Kept.Count);
        Example example = Kept[slot];
        Kept[slot] = Read();
        return example;
    }
}
