using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The columns that a recognizer reads and adds, in a given input schema.</summary>
internal sealed class RecognizerBinding : ImageBinding
{
    private readonly ImageSettings _settings;
    private readonly RecognizerSession _session;

    /// <exception cref="ArgumentException">The images are of a size that the network does not take.</exception>
    public RecognizerBinding(DataViewSchema schema, ImageSettings settings, RecognizerSession session, ImageColumn input)
        : base(
            schema, input,
            new OutputColumn(settings.OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, session.Metadata.CodeSize)),
            session.Metadata.Range, settings.Options.BatchSize)
    {
        (_settings, _session) = (settings, session);
        if (input.Size is var (height, width))
            session.Metadata.RequireSize(height, width);
    }

    // None of ML.NET's transforms gives a vector its known size back.
    public override ITransformer ToSaved()
    {
        SavedChain chain = _settings.StartChain(
            InputSchema, SavedRecognizer.Kind, Input, _session.Model.Bytes,
            new SavedRecognizer.OfImages(), new SavedRecognizer.OfVectors());
        return chain.Add(chain.Transforms.CopyColumns(_settings.OutputColumnName, SavedColumns.Vector)).Build();
    }

    private protected override ImageReader CreateReader(ImagePlanes planes, Action read) => new RecognizerReader(_session, planes, read);
}

/// <summary>Reads the images to recognize.</summary>
internal sealed class RecognizerReader(RecognizerSession session, ImagePlanes planes, Action read) : ImageReader(planes, read)
{
    public override RowBatch CreateBatch(int capacity) => new Batch(session, Planes, capacity);

    protected override void RequireSize(int height, int width) => session.Metadata.RequireSize(height, width);

    private sealed class Batch(RecognizerSession session, ImagePlanes planes, int capacity) : ImageBatch(planes, capacity)
    {
        private readonly float[] _codes = new float[capacity * session.Metadata.CodeSize];

        private int Size => session.Metadata.CodeSize;

        public override void Run() => session.Recognize(Images, Count, _codes.AsSpan(0, Count * Size));

        public override void CopyTo(int row, ref VBuffer<float> values)
        {
            VBufferEditor<float> editor = VBufferEditor.Create(ref values, Size);
            _codes.AsSpan(row * Size, Size).CopyTo(editor.Values);
            values = editor.Commit();
        }
    }
}
