namespace Microsoft.ML.Gan;

/// <summary>
/// An endless, shuffled sequence of a stream's rows in bounded memory. It holds up to <c>capacity</c> of them. Where that is all,
/// they are read once and reshuffled for each epoch; otherwise each draw takes one at random and puts the next row in its place.
/// </summary>
internal sealed class ShuffleBuffer : IDisposable
{
    private readonly ImageStream _stream;
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
    public ShuffleBuffer(ImageStream stream, int capacity, int seed)
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
        SetShapes([.. stream.Shapes.Select((shape, column) => IsGray(shape, column) ? shape with { Channels = 1 } : shape)]);
    }

    /// <summary>
    /// The shapes of the columns' images that <see cref="Next"/> gives: with one channel if all that the buffer first held were gray.
    /// </summary>
    public IReadOnlyList<ImageShape> Shapes { get; private set; } = [];

    /// <summary>Gives the images of all columns so many channels, 1 or 3.</summary>
    public void SetChannels(int channels) => SetShapes([.. Shapes.Select(shape => shape with { Channels = channels })]);

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

    private bool IsGray(ImageShape shape, int column) =>
        _images.TrueForAll(example => example.Images[column].Length == shape.Height * shape.Width);

    private void SetShapes(ImageShape[] shapes)
    {
        Shapes = shapes;
        for (int i = 0; i < _images.Count; i++)
            _images[i] = WithChannels(_images[i]);
    }

    private Example WithChannels(Example example)
    {
        for (int column = 0; column < Shapes.Count; column++)
            example.Images[column] = WithChannels(example.Images[column], Shapes[column]);
        return example;
    }

    private static float[] WithChannels(float[] image, ImageShape shape)
    {
        if (image.Length == shape.Pixels)
            return image;
        var planes = new ImagePlanes();
        int channels = image.Length / (shape.Height * shape.Width);
        planes.Read<float>(image, ImageShape.Range, channels, shape.Height, shape.Width, shape.Channels, ImageShape.Range);
        return planes.Pixels;
    }
}
