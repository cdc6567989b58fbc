using Microsoft.ML.Data;

namespace Gan.Onnx;

// A line for each kind. Each also has a line in Persistence/SavedMapping.Known.cs, by which a loaded model finds it.
internal abstract partial class InputKind
{
    public static readonly InputKind<int> Int32 = Content<int>(nameof(Int32), value => (ulong)value);
    public static readonly InputKind<long> Int64 = Content<long>(nameof(Int64), value => (ulong)value);
    public static readonly InputKind<uint> UInt32 = Content<uint>(nameof(UInt32), value => value);
    public static readonly InputKind<ulong> UInt64 = Content<ulong>(nameof(UInt64), value => value);
    public static readonly InputKind<float> Single = Content<float>(nameof(Single), value => ContentHash.OfFloats([value]));
    public static readonly InputKind<ReadOnlyMemory<char>> Text =
        Content<ReadOnlyMemory<char>>(nameof(Text), value => ContentHash.OfText(value.Span));
    public static readonly InputKind<MLImage> Image = Content<MLImage>(nameof(Image), ContentHash.OfImage);
    public static readonly InputKind<VBuffer<float>> Singles = Vector<float>(nameof(Singles), "vector of Single", ContentHash.OfFloats);
    public static readonly InputKind<VBuffer<byte>> Bytes = Vector<byte>(nameof(Bytes), "vector of Byte", ContentHash.OfBytes);
    /// <summary>The pixels of <see cref="Image"/>, in saved models.</summary>
    public static readonly InputKind<VBuffer<byte>> Pixels = Vector<byte>(nameof(Pixels), "pixels", ContentHash.OfPixels);
    public static readonly InputKind<VBuffer<float>> Latent = new LatentInput();

    private static readonly InputKind[] s_integers = [Int32, Int64, UInt32, UInt64];
    private static readonly InputKind[] s_contents = [.. s_integers, Single, Text, Image, Singles, Bytes];

    private static InputKind[] KindsOf(LatentSource source) => source switch
    {
        LatentSource.RowContent => s_contents,
        LatentSource.Seed => s_integers,
        LatentSource.Latent => [Latent],
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    private static ContentInput<T> Content<T>(string type, Func<T, ulong> hash) => new(type, type, hash);

    private static ContentInput<VBuffer<T>> Vector<T>(string id, string type, Func<ReadOnlySpan<T>, ulong> hash) =>
        new(id, type, vector => hash(Dense.Values(vector)));
}
