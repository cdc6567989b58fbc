namespace Gan.Onnx;

/// <summary>How a model whose input is an image, a translator or a recognizer, is served.</summary>
public sealed record ImageServingOptions : ServingOptions
{
    /// <summary>Makes the defaults.</summary>
    public ImageServingOptions()
    {
    }

    /// <summary>With a device, threads and a batch size.</summary>
    internal ImageServingOptions(ServingOptions serving) : base(serving)
    {
    }

    /// <summary>The value of black where the input column is a vector of Single. Images and bytes always range from 0 to 255.</summary>
    /// <value>The default is 0.</value>
    public float PixelMinimum { get; init; }

    /// <summary>The value of white where the input column is a vector of Single.</summary>
    /// <value>Greater than <see cref="PixelMinimum"/>; the default is 255.</value>
    public float PixelMaximum { get; init; } = 255;

    internal PixelRange VectorValues => new(PixelMinimum, PixelMaximum);

    internal override void Validate()
    {
        base.Validate();
        Guard.Finite(PixelMinimum, nameof(PixelMinimum));
        Guard.Finite(PixelMaximum, nameof(PixelMaximum));
        Guard.GreaterThan(PixelMaximum, PixelMinimum, nameof(PixelMaximum));
        VectorValues.Validate();
    }
}
