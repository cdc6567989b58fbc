namespace Microsoft.ML.Gan;

/// <summary>Turns images of one channel (H x W) into ones of three (3 x H x W), and back.</summary>
internal static class GrayImage
{
    public static float[] ToColor(float[] image) => [.. image, .. image, .. image];

    /// <summary>The luma of ITU-R BT.601.</summary>
    public static float[] FromColor(float[] image)
    {
        int count = image.Length / 3;
        var gray = new float[count];
        for (int i = 0; i < count; i++)
            gray[i] = 0.299f * image[i] + 0.587f * image[count + i] + 0.114f * image[2 * count + i];
        return gray;
    }
}
