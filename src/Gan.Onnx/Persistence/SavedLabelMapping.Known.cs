using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The contracts by which model files name the mappings of labels and codes: a line for each kind of label column.</summary>
internal static class SavedLabelMapping
{
    public const string Prefix = "GanMl.Label.";
    public const string PresencePrefix = "GanMl.HasLabel.";
    public const string AlwaysContract = "GanMl.HasLabel";
    public const string NoLabelContract = "GanMl.NoLabel";
    public const string NoCodeContract = "GanMl.NoCode";

    [CustomMappingFactoryAttribute(AlwaysContract)]
    public sealed class Always : CustomMappingFactory<NoColumns, SavedPresence>
    {
        public override Action<NoColumns, SavedPresence> GetMapping() => static (_, presence) => presence.HasLabel = true;
    }

    [CustomMappingFactoryAttribute(NoLabelContract)]
    public sealed class NoLabel : CustomMappingFactory<NoColumns, SavedLabel>
    {
        public override Action<NoColumns, SavedLabel> GetMapping() => static (_, label) => label.Label = -1;
    }

    [CustomMappingFactoryAttribute(NoCodeContract)]
    public sealed class NoCode : CustomMappingFactory<NoColumns, SavedCodes>
    {
        public override Action<NoColumns, SavedCodes> GetMapping() => static (_, codes) => codes.Codes = new VBuffer<float>(0, []);
    }

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Text))]
    public sealed class Text() : SavedLabelMapping<ReadOnlyMemory<char>>(LabelKind.Text);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.SByte))]
    public sealed class SByte() : SavedLabelMapping<sbyte>(LabelKind.SByte);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Byte))]
    public sealed class Byte() : SavedLabelMapping<byte>(LabelKind.Byte);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Int16))]
    public sealed class Int16() : SavedLabelMapping<short>(LabelKind.Int16);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.UInt16))]
    public sealed class UInt16() : SavedLabelMapping<ushort>(LabelKind.UInt16);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Int32))]
    public sealed class Int32() : SavedLabelMapping<int>(LabelKind.Int32);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.UInt32))]
    public sealed class UInt32() : SavedLabelMapping<uint>(LabelKind.UInt32);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Int64))]
    public sealed class Int64() : SavedLabelMapping<long>(LabelKind.Int64);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.UInt64))]
    public sealed class UInt64() : SavedLabelMapping<ulong>(LabelKind.UInt64);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Single))]
    public sealed class Single() : SavedLabelMapping<float>(LabelKind.Single);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.Double))]
    public sealed class Double() : SavedLabelMapping<double>(LabelKind.Double);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.KeyByte))]
    public sealed class KeyByte() : SavedLabelMapping<byte>(LabelKind.KeyByte);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.KeyUInt16))]
    public sealed class KeyUInt16() : SavedLabelMapping<ushort>(LabelKind.KeyUInt16);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.KeyUInt32))]
    public sealed class KeyUInt32() : SavedLabelMapping<uint>(LabelKind.KeyUInt32);

    [CustomMappingFactoryAttribute(Prefix + nameof(LabelKind.KeyUInt64))]
    public sealed class KeyUInt64() : SavedLabelMapping<ulong>(LabelKind.KeyUInt64);

    [CustomMappingFactoryAttribute(PresencePrefix + nameof(LabelKind.KeyByte))]
    public sealed class HasKeyByte() : SavedKeyMapping<byte>(LabelKind.KeyByte);

    [CustomMappingFactoryAttribute(PresencePrefix + nameof(LabelKind.KeyUInt16))]
    public sealed class HasKeyUInt16() : SavedKeyMapping<ushort>(LabelKind.KeyUInt16);

    [CustomMappingFactoryAttribute(PresencePrefix + nameof(LabelKind.KeyUInt32))]
    public sealed class HasKeyUInt32() : SavedKeyMapping<uint>(LabelKind.KeyUInt32);

    [CustomMappingFactoryAttribute(PresencePrefix + nameof(LabelKind.KeyUInt64))]
    public sealed class HasKeyUInt64() : SavedKeyMapping<ulong>(LabelKind.KeyUInt64);
}
