using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The contracts by which model files name the mappings of saved generators: a line for each kind of input column.</summary>
internal static class SavedMapping
{
    public const string Prefix = "GanMl.Generate.";
    public const string KeyContract = "GanMl.Key";

    [CustomMappingFactoryAttribute(KeyContract)]
    public sealed class Key : CustomMappingFactory<NoColumns, SavedKey>
    {
        public override Action<NoColumns, SavedKey> GetMapping() => static (_, key) => key.Key = 0;
    }

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Int32))]
    public sealed class Int32() : SavedMapping<int>(InputKind.Int32);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Int64))]
    public sealed class Int64() : SavedMapping<long>(InputKind.Int64);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.UInt32))]
    public sealed class UInt32() : SavedMapping<uint>(InputKind.UInt32);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.UInt64))]
    public sealed class UInt64() : SavedMapping<ulong>(InputKind.UInt64);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Single))]
    public sealed class Single() : SavedMapping<float>(InputKind.Single);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Text))]
    public sealed class Text() : SavedMapping<ReadOnlyMemory<char>>(InputKind.Text);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Image))]
    public sealed class Image() : SavedMapping<MLImage>(InputKind.Image);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Singles))]
    public sealed class Singles() : SavedMapping<VBuffer<float>>(InputKind.Singles);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Bytes))]
    public sealed class Bytes() : SavedMapping<VBuffer<byte>>(InputKind.Bytes);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Pixels))]
    public sealed class Pixels() : SavedMapping<VBuffer<byte>>(InputKind.Pixels);

    [CustomMappingFactoryAttribute(Prefix + nameof(InputKind.Latent))]
    public sealed class Latent() : SavedMapping<VBuffer<float>>(InputKind.Latent);
}
