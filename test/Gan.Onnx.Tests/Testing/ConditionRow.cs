using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

/// <summary>A row with a seed, a label column of each kind, and code columns.</summary>
internal sealed class ConditionRow
{
    public static readonly float[][] CodeVectors =
    [
        [1, 0, 0, 1, 0, 0.5f, -1], [0, 0, 1, 0, 1, -0.25f, 1], [0, 1, 0, 1, 0, 0, 0.125f],
    ];

    private static readonly float[][] s_codes = [[0, 0, 0.5f, -1], [2, 1, -0.25f, 1], [1, 0, 0, 0.125f]];
    private static readonly string[] s_names = ["cat", "dog", "7"];

    public int Seed { get; set; }
    public string Name { get; set; } = "";
    public sbyte SByte { get; set; } = 7;
    public byte Byte { get; set; } = 7;
    public short Int16 { get; set; } = 7;
    public ushort UInt16 { get; set; } = 7;
    public int Int32 { get; set; } = 7;
    public uint UInt32 { get; set; } = 7;
    public long Int64 { get; set; } = 7;
    public ulong UInt64 { get; set; } = 7;
    public float Single { get; set; } = 7;
    public double Double { get; set; } = 7;
    public bool Flag { get; set; }

    // ML.NET counts keys in members from 0, and in columns, where 0 means missing, from 1.
    [KeyType(3)]
    public byte KeyByte { get; set; }

    [KeyType(3)]
    public uint Key { get; set; }

    [KeyType(1000)]
    public ulong KeyUInt64 { get; set; }

    [VectorType(4)]
    public float[] Codes { get; set; } = [];

    public float[] VariableCodes { get; set; } = [];

    [VectorType(5)]
    public float[] LongCodes { get; set; } = [];

    /// <summary>Row i, of class i % 3 and of code i % 3, but for the number columns, which all say "7", class 2.</summary>
    public static ConditionRow Of(int i) => new()
    {
        Seed = i,
        Name = s_names[i % 3],
        KeyByte = (byte)(i % 3),
        Key = (uint)(i % 3),
        KeyUInt64 = (ulong)(i % 3),
        Codes = s_codes[i % 3],
        VariableCodes = s_codes[i % 3],
        LongCodes = new float[5],
    };

    public static IDataView View(MLContext ml, int count) => ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(Of));

    /// <summary>
    /// With the keys "NameKey" of the names, in another order than the classes, and "NumberKey" of Int32, which know the number 7 alone.
    /// </summary>
    public static IDataView WithKeys(MLContext ml, IEnumerable<ConditionRow> rows)
    {
        IDataView fitted = ml.Data.LoadFromEnumerable([Of(1), Of(2), Of(0)]);
        return ml.Transforms.Conversion.MapValueToKey("NameKey", "Name")
            .Append(ml.Transforms.Conversion.MapValueToKey("NumberKey", "Int32"))
            .Fit(fitted)
            .Transform(ml.Data.LoadFromEnumerable(rows));
    }
}
