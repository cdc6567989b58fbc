using System.Numerics;

namespace Microsoft.ML.Gan;

/// <summary>
/// Square images whose side is a little less than a power of two are continued by their border pixels to one that networks take, half of
/// the margin on either side: 28 x 28, the size of MNIST, becomes 32 x 32. Generators are cut back to the images' own size when they are
/// exported.
/// </summary>
internal static class ImageMargin
{
    /// <summary>The side of the continued images; the side itself where the margin would be more than an eighth of them.</summary>
    public static int SideFor(int side)
    {
        int power = (int)BitOperations.RoundUpToPowerOf2((uint)side);
        return power - side <= power / 8 ? power : side;
    }

    /// <summary>The rows above images and the columns to their left.</summary>
    public static int Before(int side, int continued) => (continued - side) / 2;

    /// <summary>Continues an image.</summary>
    /// <param name="planes">channels x side x side values.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="side">The side.</param>
    /// <param name="continued">The side to have.</param>
    public static float[] Continue(float[] planes, int channels, int side, int continued)
    {
        int before = Before(side, continued);
        var result = new float[channels * continued * continued];
        for (int channel = 0; channel < channels; channel++)
            for (int y = 0; y < continued; y++)
                for (int x = 0; x < continued; x++)
                    result[(channel * continued + y) * continued + x] =
                        planes[(channel * side + Inside(y)) * side + Inside(x)];
        return result;

        int Inside(int place) => Math.Clamp(place - before, 0, side - 1);
    }
}
