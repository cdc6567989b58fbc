using System.Globalization;

namespace Gan.Onnx;

// A line for each kind. Each also has a line in Persistence/SavedLabelMapping.Known.cs, by which a loaded model finds it.
internal abstract partial class LabelKind
{
    public static readonly NameLabel<ReadOnlyMemory<char>> Text = new(nameof(Text), text => text.ToString());
    public static readonly NameLabel<sbyte> SByte = Number<sbyte>(nameof(SByte));
    public static readonly NameLabel<byte> Byte = Number<byte>(nameof(Byte));
    public static readonly NameLabel<short> Int16 = Number<short>(nameof(Int16));
    public static readonly NameLabel<ushort> UInt16 = Number<ushort>(nameof(UInt16));
    public static readonly NameLabel<int> Int32 = Number<int>(nameof(Int32));
    public static readonly NameLabel<uint> UInt32 = Number<uint>(nameof(UInt32));
    public static readonly NameLabel<long> Int64 = Number<long>(nameof(Int64));
    public static readonly NameLabel<ulong> UInt64 = Number<ulong>(nameof(UInt64));
    public static readonly NameLabel<float> Single = Number<float>(nameof(Single));
    public static readonly NameLabel<double> Double = Number<double>(nameof(Double));

    public static readonly KeyLabel<byte> KeyByte = new(nameof(KeyByte));
    public static readonly KeyLabel<ushort> KeyUInt16 = new(nameof(KeyUInt16));
    public static readonly KeyLabel<uint> KeyUInt32 = new(nameof(KeyUInt32));
    public static readonly KeyLabel<ulong> KeyUInt64 = new(nameof(KeyUInt64));

    private static readonly LabelKind[] s_names = [Text, SByte, Byte, Int16, UInt16, Int32, UInt32, Int64, UInt64, Single, Double];
    private static readonly LabelKind[] s_keys = [KeyByte, KeyUInt16, KeyUInt32, KeyUInt64];

    private static NameLabel<T> Number<T>(string id) where T : IFormattable =>
        new(id, number => number.ToString(null, CultureInfo.InvariantCulture));
}
