namespace Microsoft.ML.Gan;

/// <summary>
/// An endless, shuffled sequence of a column's images in bounded memory. It holds up to <c>capacity</c> of them. Where that is all,
/// they are read once and reshuffled for each epoch; otherwise each draw takes one at random and puts the next row in its place.
/// </summary>
internal sealed class ShuffleBuffer : IDisposable
{
    private readonly IExampleStream _stream;
    private readonly Random _random;
    private readonly List<Example> _images = [];
    private readonly bool _holdsAll;
    private IEnumerator<Example> _rows;
    private bool _rowIsWaiting;
    private int _drawn;

    /// <summary>Fills the buffer.</summary>
    /// <param name="stream">The images.</param>
    /// <param name="capacity">The most images to hold.</param>
    /// <param name="seed">Determines the order.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    public ShuffleBuffer(IExampleStream stream, int capacity, int seed)
    {
        (_stream, _random) = (stream, new Random(seed));
        _rows = stream.Pass().GetEnumerator();
        try
        {
            while (_rowIsWaiting = _rows.MoveNext())
            {
                if (_images.Count == capacity)
                    break;
                _images.Add(_rows.Current);
            }
            _holdsAll = !_rowIsWaiting;
            if (_images.Count == 0)
                throw new InvalidDataException($"{stream.Column}: the data must have at least 1 row, but is empty.");
        }
        catch
        {
            _rows.Dispose();
            throw;
        }
        int side = stream.Shape.Height * stream.Shape.Width;
        bool gray = _images.TrueForAll(image => image.Pixels.Length == side);
        Shape = stream.Shape with { Channels = gray ? 1 : stream.Shape.Channels };
        for (int i = 0; i < _images.Count; i++)
            _images[i] = WithChannels(_images[i]);
    }

    /// <summary>The shape of the images that <see cref="Next"/> gives: with one channel if all that the buffer first held were gray.</summary>
    public ImageShape Shape { get; }

    /// <summary>The next image, of which the pixels are not to be changed.</summary>
    public Example Next() => _holdsAll ? NextOfEpoch() : NextOfStream();

    public void Dispose() => _rows.Dispose();

    // Fisher and Yates, one swap a draw.
    private Example NextOfEpoch()
    {
        if (_drawn == _images.Count)
            _drawn = 0;
        int other = _random.Next(_drawn, _images.Count);
        (_images[_drawn], _images[other]) = (_images[other], _images[_drawn]);
        return _images[_drawn++];
    }

    private Example NextOfStream()
    {
        int slot = _random.Next(_images.Count);
        var image = _images[slot];
        _images[slot] = NextRow();
        return image;
    }

    private Example NextRow()
    {
        if (!_rowIsWaiting && !_rows.MoveNext())
        {
            _rows.Dispose();
            _rows = _stream.Pass().GetEnumerator();
            if (!_rows.MoveNext())
                throw new InvalidDataException($"{_stream.Column}: the data must have rows in every pass, but a later one is empty.");
        }
        _rowIsWaiting = false;
        return WithChannels(_rows.Current);
    }

    private Example WithChannels(Example image) => image.Pixels.Length == Shape.Pixels
        ? image
        : image with { Pixels = Shape.Channels == 1 ? GrayImage.FromColor(image.Pixels) : GrayImage.ToColor(image.Pixels) };
}
