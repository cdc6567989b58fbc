namespace Gan.Onnx;

/// <summary>Where the sample of a row comes from.</summary>
public enum LatentSource
{
    /// <summary>
    /// The content of the input column (image, vector of Single or Byte, number, or text): equal rows give equal samples. The
    /// content of an integer is the integer itself, so there it is the same as <see cref="Seed"/>.
    /// </summary>
    RowContent,

    /// <summary>The input column is an integer (Int32, Int64, UInt32 or UInt64), the seed of the row's latent vector.</summary>
    Seed,

    /// <summary>The input column is the latent vector itself: a vector of Single of the generator's latent size.</summary>
    Latent,
}
