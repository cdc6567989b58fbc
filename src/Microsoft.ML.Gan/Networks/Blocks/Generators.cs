using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Generators from their layers.</summary>
internal static class Generators
{
    /// <summary>The layers one after another; where the shape has classes, those of two inputs are given them.</summary>
    public static TensorModule Join(NetworkShape shape, IEnumerable<Module> layers) => shape.Classes == 0
        ? Sequential(layers.Cast<TensorModule>())
        : new ConditionalGenerator(new ConditionalSequential(layers), shape.LatentSize, shape.Classes);
}
