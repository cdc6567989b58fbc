using Microsoft.ML.Data;

namespace Gan.Onnx;

// A line for each kind. What model files need beside it stands in SavedGenerator.cs.
internal abstract partial class SeedColumn
{
    public static readonly SeedColumn<int> Int32 = Content<int>(nameof(Int32), value => (ulong)value);
    public static readonly SeedColumn<long> Int64 = Content<long>(nameof(Int64), value => (ulong)value);
    public static readonly SeedColumn<uint> UInt32 = Content<uint>(nameof(UInt32), value => value);
    public static readonly SeedColumn<ulong> UInt64 = Content<ulong>(nameof(UInt64), value => value);
    public static readonly SeedColumn<float> Single = Content<float>(nameof(Single), value => ContentHash.OfFloats([value]));
    public static readonly SeedColumn<ReadOnlyMemory<char>> Text =
        Content<ReadOnlyMemory<char>>(nameof(Text), value => ContentHash.OfText(value.Span));
    public static readonly SeedColumn<MLImage> Image = Content<MLImage>(nameof(Image), ContentHash.OfImage);
    public static readonly SeedColumn<VBuffer<float>> Singles = Vector<float>("vector of Single", ContentHash.OfFloats);
    public static readonly SeedColumn<VBuffer<byte>> Bytes = Vector<byte>("vector of Byte", ContentHash.OfBytes);
    /// <summary>The pixels of <see cref="Image"/>, in saved models.</summary>
    public static readonly SeedColumn<VBuffer<byte>> Pixels = Vector<byte>("image", ContentHash.OfPixels, ImageSettings.IsMissing);
    public static readonly SeedColumn<VBuffer<float>> Latent = new LatentColumn();

    private static readonly SeedColumn[] _integers = [Int32, Int64, UInt32, UInt64];
    private static readonly SeedColumn[] _contents = [.. _integers, Single, Text, Image, Singles, Bytes];

    private static SeedColumn[] KindsOf(LatentSource source) => source switch
    {
        LatentSource.RowContent => _contents,
        LatentSource.Seed => _integers,
        LatentSource.Latent => [Latent],
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    private static ContentColumn<T> Content<T>(string type, Func<T, ulong> hash) => new(type, hash);

    private static ContentColumn<VBuffer<T>> Vector<T>(
        string type, Func<ReadOnlySpan<T>, ulong> hash, Func<VBuffer<T>, bool>? isMissing = null) =>
        new(type, vector => hash(Dense.Values(vector)), isMissing);

    /// <summary>The content is hashed to 64 bits (an integer is its own hash), salted, and seeds the latents.</summary>
    private sealed class ContentColumn<T>(string typeName, Func<T, ulong> hash, Func<T, bool>? isMissing = null)
        : SeedColumn<T>(typeName)
    {
        public override ulong ToLatent(in T value, GeneratorSettings settings, Span<float> latent)
        {
            if (value is null || isMissing?.Invoke(value) == true)
                throw new InvalidOperationException(
                    $"Input column '{settings.InputColumnName}' must hold a value in every row, but has a missing {TypeName}.");
            ulong seed = settings.SaltedSeed(hash(value));
            LatentSampler.Fill(seed, latent, settings.Latents);
            return seed;
        }
    }

    /// <summary>The row holds the latent vector itself. Its content seeds what is drawn beside it.</summary>
    private sealed class LatentColumn() : SeedColumn<VBuffer<float>>("vector of Single")
    {
        public override ulong ToLatent(in VBuffer<float> value, GeneratorSettings settings, Span<float> latent)
        {
            if (value.Length != latent.Length)
                throw new InvalidOperationException(
                    $"Latent column '{settings.InputColumnName}' must hold {latent.Length} values, the generator's latent size, "
                    + $"but has {value.Length}.");
            value.CopyTo(latent);
            foreach (float z in latent)
            {
                if (!float.IsFinite(z))
                    throw new InvalidOperationException(
                        $"Latent column '{settings.InputColumnName}' must hold finite values, but has {z}.");
            }
            return settings.SaltedSeed(ContentHash.OfFloats(latent));
        }
    }
}
