namespace Microsoft.ML.Gan;

/// <summary>
/// A family of networks: how to build a generator and a critic for a shape. The known ones are static properties; any other
/// pair of modules trains through <see cref="FromModules"/>.
/// </summary>
public abstract partial class GanNetwork
{
    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Builds a generator: latents and, where there are classes, one-hot rows behind them, (N, LatentSize + Classes), to images
    /// (N, Channels, ImageSize, ImageSize) in [-1, 1].
    /// </summary>
    public abstract TensorModule CreateGenerator(NetworkShape shape);

    /// <summary>Builds a critic: images (N, Channels, ImageSize, ImageSize) to N logits.</summary>
    public abstract TensorModule CreateCritic(NetworkShape shape);

    /// <summary>A family of your own modules.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="generator">
    /// Builds the generator, of layers that can be exported to ONNX: those of TorchSharp that are known, those of this library, and modules
    /// that implement <see cref="IOnnxExportable"/>. Called once more for the averaged copy where one is asked for.
    /// </param>
    /// <param name="critic">
    /// Builds the critic. Minibatch layers, label projection, an auxiliary classifier and InfoGAN ask for a Sequential that ends in a
    /// Linear, feature matching for one of several layers.
    /// </param>
    public static GanNetwork FromModules(
        string name, Func<NetworkShape, TensorModule> generator, Func<NetworkShape, TensorModule> critic) =>
        new ModulePair(name, generator, critic);

    private sealed class ModulePair(
        string name, Func<NetworkShape, TensorModule> generator, Func<NetworkShape, TensorModule> critic) : GanNetwork
    {
        public override string Name => name;

        public override TensorModule CreateGenerator(NetworkShape shape) => generator(shape);

        public override TensorModule CreateCritic(NetworkShape shape) => critic(shape);
    }
}
