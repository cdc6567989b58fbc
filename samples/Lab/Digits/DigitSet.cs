namespace Lab;

/// <summary>Gray digits in memory, with what they are.</summary>
/// <param name="Images">Each of Side x Side pixels in [-1, 1].</param>
/// <param name="Labels">0 to 9, one for each image.</param>
internal sealed record DigitSet(float[][] Images, int[] Labels)
{
    /// <summary>The kinds of digits.</summary>
    public const int Classes = 10;

    /// <summary>The images' height and width.</summary>
    public int Side => (int)Math.Sqrt(Images[0].Length);

    /// <summary>Reads the columns "Image" and "Label" (Int32, as the loaders give it).</summary>
    public static DigitSet Read(IDataView data) => new([.. GrayImages.Read(data)], [.. data.GetColumn<int>("Label")]);
}
