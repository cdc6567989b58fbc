namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether elements of the type are floating-point numbers.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;
}
