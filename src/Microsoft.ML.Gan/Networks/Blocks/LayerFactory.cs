using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Makes a network's layers as its shape asks: their number type, their norms, and spectral norm around each weight.</summary>
/// <param name="shape">The network's shape.</param>
/// <param name="initialize">Draws the initial weights, biases starting at 0; null leaves the layers as they are made.</param>
internal sealed class LayerFactory(NetworkShape shape, WeightInitializer? initialize = null)
{
    /// <summary>The gain that makes up for the half that ReLU takes.</summary>
    private static readonly double _forReLU = Math.Sqrt(2);

    /// <summary>A convolution that keeps the sides.</summary>
    public TensorModule Convolution(int inputs, int outputs, int kernel = 3, double? gain = null, int groups = 1, bool bias = true)
    {
        var layer = new Conv2dSame(inputs, outputs, kernel, groups, bias, shape.ConvolutionType);
        return Finished(layer, kernel * kernel * inputs / groups, gain ?? _forReLU);
    }

    /// <summary>A 3 x 3 convolution of the map with its sides doubled.</summary>
    public TensorModule UpsampleConv(int inputs, int outputs) =>
        Finished(new UpsampleConv(inputs, outputs, shape.ConvolutionType), 9 * inputs, _forReLU);

    /// <summary>A 3 x 3 convolution and then the mean of each 2 x 2 pixels.</summary>
    public TensorModule ConvMeanPool(int inputs, int outputs) =>
        Finished(new ConvMeanPool(inputs, outputs, shape.ConvolutionType), 9 * inputs, _forReLU);

    /// <summary>A transposed convolution that doubles the sides, of which an output sees 2 x 2 pixels.</summary>
    public TensorModule Up(int inputs, int outputs, bool bias) =>
        Finished(new UpConvolution(inputs, outputs, bias, shape.ConvolutionType), 4 * inputs, _forReLU);

    /// <summary>A 4 x 4 convolution that halves the sides.</summary>
    public TensorModule Down(int inputs, int outputs, bool bias) =>
        Finished(new DownConvolution(inputs, outputs, bias, shape.ConvolutionType), 16 * inputs, _forReLU);

    public TensorModule LatentProjection(int inputs, int channels, int side) =>
        Finished(new LatentProjection(inputs, channels, side), inputs, gain: 1);

    public TensorModule Linear(int inputs, int outputs, bool bias = true) =>
        Finished(nn.Linear(inputs, outputs, hasBias: bias), inputs, gain: 1);

    public TensorModule SelfAttention(int channels)
    {
        var layer = new SelfAttention(channels, shape.SpectralNorm);
        foreach (var weight in layer.parameters().Where(parameter => parameter.shape.Length > 1))
            initialize?.Invoke(weight, weight.shape[1], 1);
        return layer;
    }

    /// <summary>A generator's norm: batch norm, conditional where there is a condition.</summary>
    public Module GeneratorNorm(int channels, int conditionSize) => conditionSize == 0
        ? BatchNorm2d(channels)
        : new ConditionalBatchNorm(channels, OfCondition(conditionSize, channels), OfCondition(conditionSize, channels));

    /// <summary>
    /// A critic's norm: batch norm where it is allowed, and otherwise layer norm over channels and pixels, with a gain and a bias for each
    /// channel (Gulrajani et al., arXiv:1704.00028, section 4), which keeps the rows apart. None under spectral norm, which is one itself.
    /// </summary>
    public IEnumerable<TensorModule> CriticNorm(int channels)
    {
        if (shape.CriticBatchNorm)
            return [BatchNorm2d(channels)];
        return shape.SpectralNorm ? [] : [WeightInit.GroupNorm(1, channels)];
    }

    /// <summary>A residual generator's end: the last map to images in [-1, 1].</summary>
    public IEnumerable<Module> ToImage(int channels) =>
        [BatchNorm2d(channels), ReLU(), Convolution(channels, shape.Channels, gain: 1), Tanh()];

    /// <summary>A generator of its layers, one after another; where the shape has classes, those of two inputs are given them.</summary>
    public TensorModule Generator(IEnumerable<Module> layers) => shape.Classes == 0
        ? Sequential(layers.Cast<TensorModule>())
        : new ConditionalGenerator(new ConditionalSequential(layers), shape.LatentSize, shape.Classes);

    // Small, so that a norm's gain starts near 1.
    private TensorModule OfCondition(int conditionSize, int channels)
    {
        var layer = nn.Linear(conditionSize, channels, hasBias: false);
        WeightInit.Small(layer.weight!);
        return Finished(layer, conditionSize, gain: 0.02);
    }

    private TensorModule Finished(TensorModule layer, long inputs, double gain)
    {
        foreach (var (name, parameter) in initialize is null ? [] : layer.named_parameters(recurse: false))
        {
            if (name == "weight")
                initialize!(parameter, inputs, gain);
            else
                init.zeros_(parameter);
        }
        return shape.SpectralNorm ? new SpectralNormLayer(layer) : layer;
    }
}
