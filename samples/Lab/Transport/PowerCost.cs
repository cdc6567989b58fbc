namespace Lab;

/// <summary>d^p and its inverse, without <see cref="Math.Pow"/> where p is 1 or 2, which would cost most of the time.</summary>
internal static class PowerCost
{
    public static void ValidatePower(double p)
    {
        Guard.AtLeast(p, 1, nameof(p));
        Guard.Finite(p, nameof(p));
    }

    public static double Of(double distance, double p) => p switch
    {
        1 => distance,
        2 => distance * distance,
        _ => Math.Pow(distance, p),
    };

    public static double Root(double cost, double p) => p switch
    {
        1 => cost,
        2 => Math.Sqrt(cost),
        _ => Math.Pow(cost, 1 / p),
    };
}
