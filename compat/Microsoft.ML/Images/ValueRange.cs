using System;
using System.IO;

namespace Microsoft.ML.Images;

/// <summary>The offset and the scale between bytes of pixels and values of vectors.</summary>
internal readonly record struct ValueRange
{
    public ValueRange(float offsetImage, float scaleImage)
    {
        if (!float.IsFinite(offsetImage))
            throw new ArgumentOutOfRangeException(nameof(offsetImage), $"The offset must be finite, but is {offsetImage}.");
        if (!float.IsFinite(scaleImage) || scaleImage == 0)
            throw new ArgumentOutOfRangeException(nameof(scaleImage), $"The scale must be finite and not 0, but is {scaleImage}.");
        Offset = offsetImage;
        Scale = scaleImage;
    }

    /// <summary>Values that are the bytes themselves.</summary>
    public static ValueRange Bytes { get; } = new(0, 1);

    public float Offset { get; }

    public float Scale { get; }

    public bool IsBytes => this == Bytes;

    public static ValueRange Load(BinaryReader reader)
    {
        float offset = reader.ReadSingle();
        return new ValueRange(offset, reader.ReadSingle());
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Offset);
        writer.Write(Scale);
    }

    /// <summary>(pixel - offset) * scale.</summary>
    public float ToValue(byte pixel) => (pixel - Offset) * Scale;

    /// <summary>value * scale - offset, rounded, modulo 256; a value that is a byte already loses its fraction instead.</summary>
    public byte ToPixel(float value) => IsBytes ? unchecked((byte)value) : unchecked((byte)Math.Round(value * Scale - Offset));
}
