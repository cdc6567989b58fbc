using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>The columns that a generator reads and adds, in a given input schema.</summary>
internal sealed class GeneratorBinding : ModelBinding
{
    private readonly GeneratorSession _session;
    private readonly GeneratorSettings _settings;
    private readonly DataViewSchema.Column _input;
    private readonly SeedColumn _inputKind;
    private readonly LabelColumn? _label;
    private readonly DataViewSchema.Column? _code;

    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public GeneratorBinding(DataViewSchema schema, GeneratorSettings settings, GeneratorSession session)
        : this(
            schema, settings, session, SeedColumn.Find(schema, settings, session.Metadata.LatentSize),
            LabelColumn.Find(schema, settings.Options), CodeColumn.Find(schema, settings.Options, session.Metadata))
    {
    }

    private GeneratorBinding(
        DataViewSchema schema, GeneratorSettings settings, GeneratorSession session,
        (DataViewSchema.Column Column, SeedColumn Kind) input, LabelColumn? label, DataViewSchema.Column? code)
        : base(
            schema, new OutputColumn(settings.OutputColumnName, OutputType(settings.Options.Output, session.Metadata)),
            input.Column, label?.Column, code)
    {
        (_session, _settings, _label, _code) = (session, settings, label, code);
        (_input, _inputKind) = input;
    }

    public override int BatchSize => _settings.Options.BatchSize;

    /// <summary>The type of the column that a generator adds.</summary>
    public static DataViewType OutputType(GeneratorOutput output, GeneratorMetadata metadata) => output == GeneratorOutput.Image
        ? new ImageDataViewType(metadata.Height, metadata.Width)
        : new VectorDataViewType(NumberDataViewType.Single, metadata.Channels, metadata.Height, metadata.Width);

    public override RowReader CreateReader(DataViewRow row) => new GeneratorReader(_session, new SampleInputs(
        _session.Metadata,
        _inputKind.CreateReader(row, _input, _settings),
        _label?.CreateReader(row, _session.Classes) ?? (() => null),
        _code is DataViewSchema.Column code ? CodeColumn.CreateReader(row, code, _session.Metadata) : _ => false));

    public override ITransformer ToSaved() =>
        SavedGenerator.Build(InputSchema, _settings, _session, (_input, _inputKind), _label, _code?.Name);
}

/// <summary>Reads what samples are made from.</summary>
internal sealed class GeneratorReader(GeneratorSession session, SampleInputs inputs) : RowReader
{
    private readonly GeneratorInputs _row = new(session.Metadata, capacity: 1);

    public override void Read() => inputs.Read(_row, row: 0);

    public override RowBatch CreateBatch(int capacity) => new Batch(session, _row, capacity);

    private sealed class Batch(GeneratorSession session, GeneratorInputs source, int capacity) : RowBatch(capacity)
    {
        private readonly GeneratorInputs _inputs = new(session.Metadata, capacity);
        private readonly float[] _pixels = new float[capacity * session.Metadata.PixelCount];
        private readonly OutputImages _images = new();

        public override void Run()
        {
            GeneratorMetadata metadata = session.Metadata;
            Span<float> pixels = _pixels.AsSpan(0, Count * metadata.PixelCount);
            session.Generate(_inputs, Count, pixels);
            _images.Set(pixels, metadata.Range, metadata.Channels, metadata.Height, metadata.Width);
        }

        public override MLImage ToImage(int row) => _images.ToImage(row);

        public override void CopyTo(int row, ref VBuffer<float> values) => _images.CopyTo(row, ref values);

        protected override bool TryCopy(int row)
        {
            _inputs.CopyFrom(source, row);
            return true;
        }
    }
}
