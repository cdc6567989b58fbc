using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>The columns of a model whose input is an image. Rows of one size go through it together.</summary>
/// <param name="schema">The input's schema.</param>
/// <param name="input">The column of images.</param>
/// <param name="output">The column that is added.</param>
/// <param name="range">The pixels of the model's input.</param>
/// <param name="batchSize">The most rows that go through it at once.</param>
internal abstract class ImageBinding(DataViewSchema schema, ImageColumn input, OutputColumn output, PixelRange range, int batchSize)
    : ModelBinding(schema, output, input.Column)
{
    public override int BatchSize => batchSize;

    protected ImageColumn Input => input;

    public override RowReader CreateReader(DataViewRow row)
    {
        var planes = new ImagePlanes();
        return CreateReader(planes, input.CreateReader(row, planes, range));
    }

    private protected abstract ImageReader CreateReader(ImagePlanes planes, Action read);
}

/// <summary>Reads the images of rows.</summary>
/// <param name="planes">The image of the current row.</param>
/// <param name="read">Reads it.</param>
internal abstract class ImageReader(ImagePlanes planes, Action read) : RowReader
{
    public ImagePlanes Planes => planes;

    public override void Read()
    {
        read();
        RequireSize(planes.Height, planes.Width);
    }

    /// <exception cref="ArgumentException">The model takes no images of that size.</exception>
    protected abstract void RequireSize(int height, int width);
}

/// <summary>Images of one size on their way through a model.</summary>
/// <param name="planes">The image of the row that was read last.</param>
/// <param name="capacity">The most images.</param>
internal abstract class ImageBatch(ImagePlanes planes, int capacity) : RowBatch(capacity)
{
    // 64 images of 64 x 64: more make no batch faster, and their activations fill gigabytes.
    private const int LargestArea = 1 << 18;

    private readonly int _capacity = capacity;
    private float[] _images = [];
    private int _imageSize;

    protected int Height { get; private set; }

    protected int Width { get; private set; }

    /// <summary>The pixels of the batch, count x channels x height x width.</summary>
    protected ReadOnlySpan<float> Images => _images.AsSpan(0, Count * _imageSize);

    protected override bool TryCopy(int row)
    {
        if (row == 0)
            Start();
        else if ((planes.Height, planes.Width) != (Height, Width) || (row + 1) * Height * Width > LargestArea)
            return false;
        planes.Pixels.CopyTo(_images, row * _imageSize);
        return true;
    }

    private void Start()
    {
        (Height, Width, _imageSize) = (planes.Height, planes.Width, planes.Pixels.Length);
        int rows = Math.Clamp(LargestArea / (Height * Width), 1, _capacity);
        if (_images.Length < rows * _imageSize)
            _images = new float[rows * _imageSize];
    }
}
