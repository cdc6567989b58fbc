using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A batch of rows on their way through the generator, in buffers that are filled again and again.</summary>
internal sealed class SampleBatch
{
    private readonly GeneratorSession _session;
    private readonly DataViewRowId[] _ids;
    private readonly GeneratorInputs _inputs;
    private readonly float[] _pixels;
    private readonly byte[] _samples;

    public SampleBatch(GeneratorSession session, int capacity)
    {
        _session = session;
        _ids = new DataViewRowId[capacity];
        _inputs = new GeneratorInputs(session.Metadata, capacity);
        _pixels = new float[capacity * session.Metadata.PixelCount];
        _samples = new byte[_pixels.Length];
    }

    /// <summary>The number of rows in it. Less than its capacity only at the data's end.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == _ids.Length;

    public DataViewRowId Id(int row) => _ids[row];

    /// <summary>The sample of a row: bytes in the order channel, row, column.</summary>
    public ReadOnlySpan<byte> Sample(int row) => _samples.AsSpan(row * _session.Metadata.PixelCount, _session.Metadata.PixelCount);

    /// <summary>Reads the next rows, and generates their samples.</summary>
    public void Fill(DataViewRowCursor rows, ValueGetter<DataViewRowId> idGetter, InputRow reader)
    {
        Count = 0;
        while (!IsFull && rows.MoveNext())
        {
            idGetter(ref _ids[Count]);
            reader.Read(_inputs, Count);
            Count++;
        }
        if (Count > 0)
            Generate();
    }

    /// <summary>Generates the sample of a single row.</summary>
    public void Fill(InputRow reader)
    {
        reader.Read(_inputs, row: 0);
        Count = 1;
        Generate();
    }

    private void Generate()
    {
        GeneratorMetadata metadata = _session.Metadata;
        Span<float> pixels = _pixels.AsSpan(0, Count * metadata.PixelCount);
        _session.Generate(_inputs, Count, pixels);
        PixelScale.ToBytes(pixels, _samples.AsSpan(0, pixels.Length), metadata.Minimum, metadata.Maximum);
    }
}
