using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Gan.Onnx;

/// <summary>The columns that a translator reads and adds, in a given input schema.</summary>
internal sealed class TranslatorBinding : ImageBinding
{
    private readonly ImageSettings _settings;
    private readonly TranslatorSession _session;

    /// <exception cref="ArgumentException">The images are of a size that the network does not take.</exception>
    public TranslatorBinding(DataViewSchema schema, ImageSettings settings, TranslatorSession session, ImageColumn input)
        : base(
            schema, input, new OutputColumn(settings.OutputColumnName, OutputType(input)), session.Metadata.Range,
            settings.Options.BatchSize)
    {
        (_settings, _session) = (settings, session);
        if (input.Size is var (height, width))
            session.Metadata.RequireSize(height, width);
    }

    public override ITransformer ToSaved()
    {
        SavedChain chain = _settings.StartChain(
            InputSchema, SavedTranslator.Kind, Input, _session.Model.Bytes,
            new SavedTranslator.OfImages(), new SavedTranslator.OfVectors());
        string output = _settings.OutputColumnName;
        return Input.Size is var (height, width)
            ? chain.AddSizedImage(output, height, width, ColorBits.Rgb, asPixels: false).Build()
            : chain.Add(chain.Transforms.CopyColumns(output, SavedColumns.Image)).Build();
    }

    private protected override ImageReader CreateReader(ImagePlanes planes, Action read) => new TranslatorReader(_session, planes, read);

    private static ImageDataViewType OutputType(ImageColumn input) =>
        input.Size is var (height, width) ? new ImageDataViewType(height, width) : new ImageDataViewType();
}

/// <summary>Reads the images to translate.</summary>
internal sealed class TranslatorReader(TranslatorSession session, ImagePlanes planes, Action read) : ImageReader(planes, read)
{
    public override RowBatch CreateBatch(int capacity) => new Batch(session, Planes, capacity);

    protected override void RequireSize(int height, int width) => session.Metadata.RequireSize(height, width);

    private sealed class Batch(TranslatorSession session, ImagePlanes planes, int capacity) : ImageBatch(planes, capacity)
    {
        private readonly OutputImages _translations = new();
        private float[] _pixels = [];

        public override void Run()
        {
            TranslatorMetadata metadata = session.Metadata;
            int size = Count * metadata.OutputChannels * Height * Width;
            if (_pixels.Length < size)
                _pixels = new float[size];
            session.Translate(Images, Count, Height, Width, _pixels.AsSpan(0, size));
            _translations.Set(_pixels.AsSpan(0, size), metadata.Range, metadata.OutputChannels, Height, Width);
        }

        public override MLImage ToImage(int row) => _translations.ToImage(row);

        public override void CopyTo(int row, ref VBuffer<float> values) => _translations.CopyTo(row, ref values);
    }
}
