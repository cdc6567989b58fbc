namespace Microsoft.ML.Gan;

/// <summary>
/// Examples of a stream without end, in random order. The first ones are read at once: they show which channels the images need.
/// </summary>
internal abstract class ExampleSource : IDisposable
{
    // A hundredth of -1 to 1.
    private const float NarrowRange = 0.02f;

    private readonly ImageStream _stream;
    private readonly Action<string> _warn;
    private IEnumerator<Example> _rows;
    private bool _rowIsWaiting;
    private bool _hasWarned;
    private int _drawn;

    /// <summary>Reads the first examples.</summary>
    /// <param name="stream">The images.</param>
    /// <param name="seed">Determines the order.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="bytes">The most bytes that are kept of them.</param>
    /// <param name="warn">Is told of what looks wrong, on any thread.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    protected ExampleSource(
        ImageStream stream, int seed, int first, long bytes, Action<string> warn, CancellationToken cancellationToken)
    {
        (_stream, _warn, Random) = (stream, warn, new Random(seed));
        _rows = stream.Pass().GetEnumerator();
        try
        {
            while (_rowIsWaiting = _rows.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Kept.Count == first || KeptSize >= bytes)
                    break;
                Keep(_rows.Current);
            }
            if (Kept.Count == 0)
                throw new InvalidDataException($"{stream.Column}: the data must have at least 1 row, but is empty.");
        }
        catch
        {
            _rows.Dispose();
            throw;
        }
        HoldsAll = !_rowIsWaiting;
        WarnOfNarrowRange();
        SetShapes([.. stream.Shapes.Select((shape, column) => IsGray(shape, column) ? shape with { Channels = 1 } : shape)]);
    }

    /// <summary>
    /// The shapes of the columns' images that <see cref="Next"/> gives: with one channel if all that were first read are gray.
    /// </summary>
    public IReadOnlyList<ImageShape> Shapes { get; private set; } = [];

    /// <summary>Whether all rows are kept.</summary>
    public bool HoldsAll { get; protected set; }

    /// <summary>The examples in memory.</summary>
    protected List<Example> Kept { get; } = [];

    /// <summary>The bytes of the examples in memory.</summary>
    protected long KeptSize { get; private set; }

    protected Random Random { get; }

    /// <summary>The next example, drawn from all of the data or from as many as there can be in memory.</summary>
    public abstract Example Next();

    /// <summary>Gives the images of all columns so many channels, 1 or 3.</summary>
    public void SetChannels(int channels) => SetShapes([.. Shapes.Select(shape => shape with { Channels = channels })]);

    public void Dispose() => _rows.Dispose();

    protected void Keep(Example example)
    {
        Kept.Add(example);
        foreach (PackedImage image in example.Images)
            KeptSize += image.Size;
    }

    /// <summary>The next of those in memory, which come in an order of their own each time that all have been drawn.</summary>
    // Fisher and Yates, one swap a draw.
    protected Example NextKept()
    {
        if (_drawn == Kept.Count)
            _drawn = 0;
        int other = Random.Next(_drawn, Kept.Count);
        (Kept[_drawn], Kept[other]) = (Kept[other], Kept[_drawn]);
        return Kept[_drawn++];
    }

    /// <summary>Reads a row of the current pass; false at its end, after which the next pass begins.</summary>
    protected bool TryRead(out Example example)
    {
        if (!_rowIsWaiting && !_rows.MoveNext())
        {
            _rows.Dispose();
            _rows = _stream.Pass().GetEnumerator();
            example = default;
            return false;
        }
        _rowIsWaiting = false;
        example = WithChannels(_rows.Current);
        return true;
    }

    /// <exception cref="InvalidDataException">There is no row any more.</exception>
    protected Example Read() => TryRead(out Example example) || TryRead(out example) ? example : throw new InvalidDataException(
        $"{_stream.Column}: the data must have rows in every pass, but a later one is empty.");

    private bool IsGray(ImageShape shape, int column) =>
        Kept.TrueForAll(example => example.Images[column].Length == shape.Height * shape.Width);

    private void SetShapes(ImageShape[] shapes)
    {
        Shapes = shapes;
        for (int i = 0; i < Kept.Count; i++)
            Kept[i] = WithChannels(Kept[i]);
        KeptSize = Kept.Sum(example => example.Images.Sum(image => (long)image.Size));
    }

    private Example WithChannels(Example example)
    {
        for (int column = 0; column < Shapes.Count; column++)
            example.Images[column] = WithChannels(example.Images[column], Shapes[column]);
        return example;
    }

    private PackedImage WithChannels(PackedImage image, ImageShape shape)
    {
        if (image.Length == shape.Pixels)
            return image;
        var planes = new ImagePlanes();
        int channels = image.Length / (shape.Height * shape.Width);
        if (channels > shape.Channels && !_hasWarned)
        {
            _hasWarned = true;
            _warn($"Input column '{_stream.Column}' has images in color, which become gray, as all that were first read are. "
                + "Channels = 3 keeps colors.");
        }
        planes.Read<float>(image.ToArray(), ImageShape.Range, channels, shape.Height, shape.Width, shape.Channels, ImageShape.Range);
        return PackedImage.Of(planes.Pixels);
    }

    private void WarnOfNarrowRange()
    {
        float least = float.MaxValue, greatest = float.MinValue;
        foreach (PackedImage image in Kept.SelectMany(example => example.Images))
        {
            foreach (float pixel in image.ToArray())
                (least, greatest) = (Math.Min(least, pixel), Math.Max(greatest, pixel));
            // Of most data the first image shows it.
            if (!(greatest - least < NarrowRange))
                return;
        }
        _warn(FormattableString.Invariant(
            $"Input column '{_stream.Column}' fills less than a hundredth of its range: of -1 (black) to 1 (white) all pixels that ")
            + FormattableString.Invariant($"were first read lie from {least:g4} to {greatest:g4}. ")
            + "PixelMinimum and PixelMaximum say which values of a vector of Single are black and white, such as 0 and 1 after "
            + "ExtractPixels with scaleImage 1f / 255.");
    }
}
