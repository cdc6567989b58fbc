namespace Microsoft.ML.Gan;

/// <summary>What the two columns of a translation hold: images of one size.</summary>
/// <param name="Input">The images to translate.</param>
/// <param name="Target">The images to translate to.</param>
internal readonly record struct ImageDomains(ImageShape Input, ImageShape Target)
{
    /// <summary>Height and width of all images.</summary>
    public int Size => Input.Height;

    /// <summary>Finds out from as many rows as are held in memory.</summary>
    /// <exception cref="ArgumentException">The images of one column have another size than those of the other.</exception>
    /// <exception cref="InvalidDataException">A column has no rows, or a row is no image like the others.</exception>
    public static ImageDomains Of(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, TrainingOptions options)
    {
        var domains = new ImageDomains(ShapeOf(input), ShapeOf(target));
        var (one, other) = domains;
        if (one.Channels == 4 || other.Channels == 4)
            throw new ArgumentException("Images to translate must have 1 or 3 channels, but have 4.");
        if ((one.Height, one.Width) != (other.Height, other.Width))
            throw new ArgumentException(
                $"The images of '{input.Column}' and '{target.Column}' must be of one size, but are {one.Width} x {one.Height} and "
                + $"{other.Width} x {other.Height}. ResizeImages before the trainer makes them so.");
        return domains;

        ImageShape ShapeOf((IDataView Data, string Column) domain)
        {
            var stream = new ImageStream(domain.Data, domain.Column, options.PixelFormat, seed: 0);
            using var rows = new ShuffleBuffer(stream, options.ShuffleBuffer, seed: 0);
            return rows.Shape;
        }
    }

    /// <summary>The same with the channels of the richer of the two for both.</summary>
    public ImageDomains WithEqualChannels()
    {
        int channels = Math.Max(Input.Channels, Target.Channels);
        return new ImageDomains(Input with { Channels = channels }, Target with { Channels = channels });
    }
}
