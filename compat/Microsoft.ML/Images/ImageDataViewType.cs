using System;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>The type of a column of <see cref="MLImage"/>: of one size, or, with height and width 0, of any.</summary>
public sealed class ImageDataViewType : StructuredDataViewType
{
    /// <summary>The images' height in pixels, or 0 when it is not known.</summary>
    public readonly int Height;

    /// <summary>The images' width in pixels, or 0 when it is not known.</summary>
    public readonly int Width;

    /// <summary>Images of any size.</summary>
    public ImageDataViewType()
        : base(typeof(MLImage))
    {
    }

    /// <summary>Images of one size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive, or an array cannot hold so many pixels.</exception>
    public ImageDataViewType(int height, int width)
        : base(typeof(MLImage))
    {
        if (height <= 0)
            throw new ArgumentOutOfRangeException(nameof(height), $"The height must be at least 1, but is {height}.");
        if (width <= 0)
            throw new ArgumentOutOfRangeException(nameof(width), $"The width must be at least 1, but is {width}.");
        const int mostPixels = int.MaxValue / MLImage.BytesPerPixel;
        if ((long)height * width > mostPixels)
        {
            throw new ArgumentOutOfRangeException(
                nameof(height), $"An image must have at most {mostPixels} pixels, but has {width} x {height}.");
        }

        Height = height;
        Width = width;
    }

    internal bool IsKnownSize => Height > 0 && Width > 0;

    public override bool Equals(DataViewType other)
        => other is ImageDataViewType image && image.Height == Height && image.Width == Width;

    public override int GetHashCode() => HashCode.Combine(Height, Width);

    public override string ToString() => IsKnownSize ? $"Image<{Height}, {Width}>" : "Image";
}
