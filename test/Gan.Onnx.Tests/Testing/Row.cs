using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

/// <summary>A row with an input column of each kind.</summary>
internal sealed class Row
{
    public int Int32 { get; set; }
    public long Int64 { get; set; }
    public uint UInt32 { get; set; }
    public ulong UInt64 { get; set; }
    public float Single { get; set; }
    public double Double { get; set; }
    public string Text { get; set; } = "";

    [KeyType(1000)]
    public uint Key { get; set; }

    [ImageType(4, 4)]
    public MLImage? Image { get; set; }

    [VectorType(5)]
    public float[] Singles { get; set; } = [];

    [VectorType(6)]
    public byte[] Bytes { get; set; } = [];

    [VectorType(TestGenerator.LatentSize)]
    public float[] Latent { get; set; } = [];

    public float[] VariableLatent { get; set; } = [];

    /// <summary>Row i of endless data: every column of it differs from the other rows'.</summary>
    public static Row Of(int i)
    {
        byte[] pixels = [.. Enumerable.Range(0, 64).Select(k => k % 4 == 3 ? (byte)255 : (byte)(k * i))];
        var latent = new float[TestGenerator.LatentSize];
        LatentSampler.Fill((ulong)i, latent);
        return new Row
        {
            Int32 = i,
            Int64 = i,
            UInt32 = (uint)i,
            UInt64 = (ulong)i,
            Single = i,
            Double = i,
            Text = $"row {i}",
            Key = (uint)i + 1,
            Image = MLImage.CreateFromPixels(4, 4, MLPixelFormat.Rgba32, pixels),
            Singles = [i, 0, 0, -i, 1],
            Bytes = [(byte)i, (byte)(i >> 8), 0, 0, 1, 2],
            Latent = latent,
            VariableLatent = latent,
        };
    }

    /// <summary>Rows that are made anew each time they are read.</summary>
    public static IDataView View(MLContext ml, int count) => ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(Of));
}
