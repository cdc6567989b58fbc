namespace Microsoft.ML.Gan;

/// <summary>One row of the data.</summary>
/// <param name="Images">The image of each column, C x H x W.</param>
/// <param name="Label">The index of its class, from 0; 0 too where there are no classes.</param>
internal readonly record struct Example(PackedImage[] Images, int Label);

/// <summary>
/// The images of one column or more, with their labels where there is a column of them, pass after pass, one row at a time. The images of
/// a column are of one size; their channels are asked for, or as many as each image needs.
/// </summary>
internal sealed class ImageStream
{
    private readonly IDataView _data;
    private readonly ImageColumn[] _columns;
    private readonly int? _channels;
    private readonly ClassColumn? _labels;
    private readonly bool _continues;
    private readonly Random _random;
    private readonly ImageShape[] _shapes;

    /// <param name="data">The rows.</param>
    /// <param name="columns">The names of the columns of images.</param>
    /// <param name="channels">The channels that images are to have; null for as many as they need.</param>
    /// <param name="vectorValues">The range of vectors of Single.</param>
    /// <param name="seed">Determines the order, where the data can be shuffled.</param>
    /// <param name="labels">The column of classes.</param>
    /// <param name="continues">Whether images a little smaller than a network's are continued to its size.</param>
    /// <exception cref="ArgumentException">A column is missing, or holds no images that networks can be built for.</exception>
    public ImageStream(
        IDataView data, IReadOnlyList<string> columns, int? channels, PixelRange vectorValues, int seed, ClassColumn? labels = null,
        bool continues = false)
    {
        (_data, _channels, _labels, _continues, _random) = (data, channels, labels, continues, new Random(seed));
        _columns = [.. columns.Select(name => ImageColumn.Find(data.Schema, name, vectorValues, channels))];
        _shapes = new ImageShape[columns.Count];
    }

    /// <summary>Whether each pass has the rows in an order of its own.</summary>
    public bool IsShuffled => _data.CanShuffle;

    /// <summary>The columns, for messages.</summary>
    public string Column => string.Join(", ", _columns.Select(column => column.Column.Name));

    /// <summary>The shapes of the columns' images, with the most channels that they may have; known after the first row.</summary>
    public IReadOnlyList<ImageShape> Shapes => _shapes;

    /// <summary>One pass over the rows, in an order of its own where the data can be shuffled.</summary>
    /// <exception cref="InvalidDataException">A row has no image, or one of another size; or it has no label.</exception>
    public IEnumerable<Example> Pass()
    {
        using var cursor = _data.GetRowCursor(
            [.. _columns.Select(column => column.Column), .. _labels is null ? Array.Empty<DataViewSchema.Column>() : [_labels.Column]],
            _data.CanShuffle ? new Random(_random.Next()) : null);
        var planes = new ImagePlanes();
        var readers = Array.ConvertAll(_columns, column => column.CreateReader(cursor, planes, ImageShape.Range));
        var labelOf = _labels?.CreateReader(cursor);
        for (long row = 0; cursor.MoveNext(); row++)
        {
            var images = new PackedImage[_columns.Length];
            for (int i = 0; i < images.Length; i++)
            {
                readers[i]();
                CheckSize(i, planes, row);
                var shape = _shapes[i];
                float[] pixels = planes.TakePixels();
                images[i] = PackedImage.Of(shape.ContinuedFrom == 0
                    ? pixels
                    : ImageMargin.Continue(pixels, planes.Channels, shape.ContinuedFrom, shape.Height));
            }
            yield return new Example(images, labelOf?.Invoke(row) ?? 0);
        }
    }

    private void CheckSize(int i, ImagePlanes image, long row)
    {
        var column = _columns[i];
        if (_shapes[i] == default)
        {
            int channels = _channels ?? column.Vectors?.Channels ?? 3, side = ImageMargin.SideFor(image.Height);
            _shapes[i] = _continues && image.Height == image.Width && side != image.Height
                ? new ImageShape(channels, side, side) { ContinuedFrom = image.Height }
                : new ImageShape(channels, image.Height, image.Width);
            _shapes[i].Validate(column.Column.Name);
        }
        var shape = _shapes[i];
        if (image.Height != shape.DataHeight || image.Width != shape.DataWidth)
            throw new InvalidDataException(
                $"Input column '{column.Column.Name}' must hold images of one size, {shape.DataWidth} x {shape.DataHeight}, but that of "
                + $"row {row} is {image.Width} x {image.Height}. ResizeImages before the trainer makes them so.");
    }
}
