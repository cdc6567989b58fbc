using System;
using System.IO;
using System.Linq;

namespace TorchSharp;

/// <summary>TorchSharp's way of writing a tensor: type, number of dimensions, sizes (all LEB128), then the elements' bytes.</summary>
internal static class TensorFormat
{
    private const int MostDimensions = 64;

    internal static void Write(torch.Tensor tensor, BinaryWriter writer)
    {
        using var scope = torch.NewDisposeScope();
        var source = tensor.detach().cpu().contiguous();
        writer.Write7BitEncodedInt((int)source.dtype);
        writer.Write7BitEncodedInt((int)source.Dimensions);
        foreach (var size in source.shape)
            writer.Write7BitEncodedInt64(size);
        writer.Write(source.bytes);
    }

    internal static torch.Tensor Read(BinaryReader reader, bool skip)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return null;
        }
        var tensor = torch.empty(shape, type);
        reader.BaseStream.ReadExactly(tensor.bytes);
        return tensor;
    }

    internal static void ReadInto(torch.Tensor tensor, BinaryReader reader, bool skip)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return;
        }
        if (!shape.SequenceEqual(tensor.shape))
            throw new InvalidDataException($"The shape must be [{string.Join(", ", tensor.shape)}], but is [{string.Join(", ", shape)}].");
        using var scope = torch.NewDisposeScope();
        var read = torch.empty(shape, type);
        reader.BaseStream.ReadExactly(read.bytes);
        using (torch.no_grad())
            tensor.copy_(read);
    }

    private static (torch.ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (torch.ScalarType)reader.Read7BitEncodedInt();
        if (!Enum.IsDefined(type))
            throw new InvalidDataException($"A tensor's type must be one of ScalarType's numbers, but is {(int)type}.");
        var dimensions = reader.Read7BitEncodedInt();
        if (dimensions is < 0 or > MostDimensions)
            throw new InvalidDataException($"A tensor's number of dimensions must be 0 to {MostDimensions}, but is {dimensions}.");
        var shape = new long[dimensions];
        for (var i = 0; i < dimensions; i++)
            shape[i] = reader.Read7BitEncodedInt64();
        return (type, shape);
    }

    private static void Skip(BinaryReader reader, torch.ScalarType type, long[] shape)
    {
        var left = shape.Aggregate((long)type.ElementSize(), (product, size) => checked(product * size));
        for (var buffer = new byte[Math.Min(left, 81920)]; left > 0; left -= Math.Min(left, buffer.Length))
            reader.BaseStream.ReadExactly(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
    }
}
