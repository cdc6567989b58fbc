namespace Lab;

/// <summary>The colors of plots and animations, by their numbers.</summary>
internal static class Palette
{
    public const byte White = 0;
    public const byte Gray = 1;
    public const byte Blue = 2;
    public const byte Red = 3;
    public const byte Green = 4;
    public const byte Orange = 5;
    public const byte Purple = 6;

    /// <summary>The colors at their numbers. Those after gray tell series apart, for the color-blind too (Okabe and Ito).</summary>
    public static IReadOnlyList<(byte Red, byte Green, byte Blue)> Colors { get; } =
        [(255, 255, 255), (200, 200, 200), (0, 114, 178), (213, 94, 0), (0, 158, 115), (230, 159, 0), (204, 121, 167)];
}
