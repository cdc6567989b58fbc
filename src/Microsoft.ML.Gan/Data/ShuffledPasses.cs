namespace Microsoft.ML.Gan;

/// <summary>
/// Examples of data that can be shuffled as a whole: each pass brings all of them in an order of its own. They are kept as they come, and
/// where they all fit into memory they are read no more.
/// </summary>
internal sealed class ShuffledPasses : ExampleSource
{
    // Enough to show whether there is color among them, and few enough for photographs not to keep the first step waiting.
    private const int FirstRows = 512;

    private readonly long _bytes;
    private int _given;
    private bool _keeps = true;

    /// <summary>Reads the first examples.</summary>
    /// <param name="stream">The images; its data can be shuffled.</param>
    /// <param name="bytes">The most bytes to keep.</param>
    /// <param name="seed">Determines the order.</param>
    /// <param name="warn">Is told of what looks wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public ShuffledPasses(ImageStream stream, long bytes, int seed, Action<string> warn, CancellationToken cancellationToken)
        : base(stream, seed, FirstRows, bytes, warn, cancellationToken) => _bytes = bytes;

    public override Example Next()
    {
        if (HoldsAll)
            return NextKept();
        if (_given < Kept.Count)
            return Kept[_given++];
        if (_keeps)
            return NextOfFirstPass();
        return Read();
    }

    private Example NextOfFirstPass()
    {
        if (!TryRead(out Example example))
        {
            HoldsAll = true;
            return NextKept();
        }
        if (KeptSize < _bytes)
        {
            Keep(example);
            _given++;
            return example;
        }
        // They do not fit: what has been kept is of no more use.
        _keeps = false;
        Kept.Clear();
        _given = 0;
        return example;
    }
}
