namespace Microsoft.ML.Gan;

/// <summary>What the two columns of a translation hold: images of one size.</summary>
/// <param name="Input">The images to translate.</param>
/// <param name="Target">The images to translate to.</param>
internal readonly record struct ImageDomains(ImageShape Input, ImageShape Target)
{
    /// <summary>Height and width of all images.</summary>
    public int Size => Input.Height;

    /// <summary>The domains of two columns.</summary>
    /// <exception cref="ArgumentException">
    /// They have alpha, or the images of one column have another size than those of the other.
    /// </exception>
    public static ImageDomains Of((string Column, ImageShape Shape) input, (string Column, ImageShape Shape) target)
    {
        var (one, other) = (input.Shape, target.Shape);
        if (one.Channels == 4 || other.Channels == 4)
            throw new ArgumentException("Images to translate must have 1 or 3 channels, but have 4.");
        if ((one.Height, one.Width) != (other.Height, other.Width))
            throw new ArgumentException(
                $"The images of '{input.Column}' and '{target.Column}' must be of one size, but are {one.Width} x {one.Height} and "
                + $"{other.Width} x {other.Height}. ResizeImages before the trainer makes them so.");
        return new ImageDomains(one, other);
    }
}
