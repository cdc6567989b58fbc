namespace Microsoft.ML.Gan.Data;

/// <summary>Three-channel images (3 x H x W) that are gray, and gray ones made of them.</summary>
internal static class GrayImage
{
    public static bool IsGray(float[] image)
    {
        int count = image.Length / 3;
        var red = image.AsSpan(0, count);
        return red.SequenceEqual(image.AsSpan(count, count)) && red.SequenceEqual(image.AsSpan(2 * count));
    }

    public static float[] FirstChannel(float[] image) => image[..(image.Length / 3)];

    /// <summary>The luma of ITU-R BT.601; of a gray image, its first channel to the bit.</summary>
    public static float[] FromColor(float[] image)
    {
        if (IsGray(image))
            return FirstChannel(image);
        int count = image.Length / 3;
        var gray = new float[count];
        for (int i = 0; i < count; i++)
            gray[i] = 0.299f * image[i] + 0.587f * image[count + i] + 0.114f * image[2 * count + i];
        return gray;
    }
}
