using System.Buffers.Binary;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Benchmarks;

/// <summary>A temporary IDX file of drawn digits, 32 x 32 x 1: the same images for every side.</summary>
internal sealed class DigitFile : IDisposable
{
    private const int Count = 10_000;
    private const int Size = 32;

    public DigitFile()
    {
        var ml = new MLContext();
        using var file = File.Create(Path);
        foreach (int value in new[] { 0x0803, Count, Size, Size })
            WriteBigEndian(file, value);
        foreach (MLImage image in ml.Data.LoadDigits(Count, size: Size).GetColumn<MLImage>("Image"))
            file.Write(FirstChannel(image));
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);

    private static void WriteBigEndian(FileStream file, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        file.Write(bytes);
    }

    private static byte[] FirstChannel(MLImage image)
    {
        ReadOnlySpan<byte> pixels = image.Pixels;
        var channel = new byte[Size * Size];
        int stride = pixels.Length / channel.Length;
        for (int i = 0; i < channel.Length; i++)
            channel[i] = pixels[i * stride];
        return channel;
    }
}
