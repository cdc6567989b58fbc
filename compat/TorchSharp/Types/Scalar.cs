using System;
using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number of any type, as an argument.</summary>
public sealed class Scalar : IDisposable
{
    internal Scalar(Number value) => Value = value;

    internal Number Value { get; }

    /// <summary>The type libtorch takes the number for.</summary>
    internal torch.ScalarType Type => Value.Kind switch
    {
        NumberKind.Integer => torch.ScalarType.Int64,
        NumberKind.Boolean => torch.ScalarType.Bool,
        _ => torch.ScalarType.Float64,
    };

    public static implicit operator Scalar(byte value) => new((long)value);

    public static implicit operator Scalar(sbyte value) => new((long)value);

    public static implicit operator Scalar(short value) => new((long)value);

    public static implicit operator Scalar(int value) => new((long)value);

    public static implicit operator Scalar(long value) => new(value);

    public static implicit operator Scalar(float value) => new((double)value);

    public static implicit operator Scalar(double value) => new(value);

    public static implicit operator Scalar(bool value) => new(value);

    /// <summary>Nothing native is held.</summary>
    public void Dispose()
    {
    }
}
