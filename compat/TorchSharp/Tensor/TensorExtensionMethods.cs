using System.IO;

namespace TorchSharp;

/// <summary>Reading single numbers from tensors, and writing and reading whole ones.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The only element, whatever its type.</summary>
    public static float ToSingle(this torch.Tensor value) => (float)value.SingleElement().ToDouble();

    /// <inheritdoc cref="ToSingle"/>
    public static double ToDouble(this torch.Tensor value) => value.SingleElement().ToDouble();

    /// <inheritdoc cref="ToSingle"/>
    public static int ToInt32(this torch.Tensor value) => (int)value.SingleElement().ToInt64();

    /// <inheritdoc cref="ToSingle"/>
    public static long ToInt64(this torch.Tensor value) => value.SingleElement().ToInt64();

    /// <inheritdoc cref="ToSingle"/>
    public static bool ToBoolean(this torch.Tensor value) => value.SingleElement().ToDouble() != 0;

    /// <summary>The tensor as a module's parameter, which takes its place.</summary>
    public static Modules.Parameter AsParameter(this torch.Tensor tensor) => new(tensor);

    /// <summary>The bytes of one element.</summary>
    public static int ElementSize(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool or torch.ScalarType.QInt8 or torch.ScalarType.QUInt8 => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 or torch.ScalarType.QInt32 => 4,
        torch.ScalarType.ComplexFloat64 => 16,
        _ => 8,
    };

    /// <summary>Writes type, shape and elements, as TorchSharp's model files hold them.</summary>
    public static void Save(this torch.Tensor tensor, BinaryWriter writer) => TensorFormat.Write(tensor, writer);

    /// <summary>Reads what <see cref="Save"/> wrote into a tensor of the same shape.</summary>
    /// <exception cref="InvalidDataException">The shapes differ.</exception>
    public static void Load(
        this torch.Tensor tensor, BinaryReader reader, bool skip = false) => TensorFormat.ReadInto(tensor, reader, skip);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static torch.Tensor Load(BinaryReader reader, bool skip = false) => TensorFormat.Read(reader, skip);
}
