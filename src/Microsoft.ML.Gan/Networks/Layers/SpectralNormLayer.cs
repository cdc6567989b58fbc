using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// A linear layer or convolution with its weight over its largest singular value, W / sigma(W) (Miyato et al., arXiv:1802.05957), W as a
/// matrix of a row for each output. Power iteration finds sigma, one iteration for each pass in training; its vector u is a buffer.
/// </summary>
public sealed class SpectralNormLayer : TensorModule, IFoldable
{
    private const double Epsilon = 1e-12;

    internal readonly TensorModule layer;
    internal readonly Tensor u;

    /// <summary>Wraps a layer.</summary>
    /// <param name="layer">A Linear, Conv2d, ConvTranspose2d, or a convolution of this library.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public SpectralNormLayer(TensorModule layer) : base(nameof(SpectralNormLayer))
    {
        if (!Fits(layer))
            throw new ArgumentException(
                $"{nameof(SpectralNormLayer)} must have a linear layer or a two-dimensional convolution, but has {layer.GetName()}.");
        this.layer = layer;
        using (no_grad())
        using (NewDisposeScope())
        {
            var matrix = Matrix();
            u = Unit(randn(new[] { 1, matrix.shape[0] }, dtype: matrix.dtype, device: matrix.device)).DetachFromDisposeScope();
        }
        RegisterComponents();
    }

    /// <summary>The layer, whose own weight is not divided.</summary>
    public TensorModule Layer => layer;

    /// <summary>Whether a layer is one whose output is W x + b.</summary>
    internal static bool Fits(TensorModule layer) => layer is not SpectralNormLayer && layer.IsFoldable();

    /// <summary>A network with each linear layer and convolution under spectral norm, those inside a Sequential too.</summary>
    /// <param name="network">The network.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <exception cref="ArgumentException">A layer has weights of which it is not known how they act.</exception>
    internal static TensorModule Around(TensorModule network, string subject) => network is Sequential
        ? nn.Sequential(network.Leaves().Select(layer => AroundLayer(layer, subject)))
        : AroundLayer(network, subject);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var output = layer.call(input);
        var image = ImageOfRightVector();
        if (training)
            Improve(image);
        var sigma = Norm(image);
        // (W x) / sigma + b is (W x + b) / sigma + (b - b / sigma): the bias is not divided.
        var result = Bias() is { } bias ? output / sigma + (bias - bias / sigma) : output / sigma;
        return result.MoveToOuterDisposeScope();
    }

    OnnxValue IFoldable.Export(OnnxGraph graph, OnnxValue input, ChannelAffine affine)
    {
        using var noGradient = no_grad();
        using var sigma = Sigma();
        return graph.Apply(layer, input, affine.AfterDividingBy(sigma.item<float>()));
    }

    /// <summary>The estimate of the largest singular value, ||W v|| at v = Wᵀu / ||Wᵀu||, differentiable in W.</summary>
    internal Tensor Sigma()
    {
        using var scope = NewDisposeScope();
        return Norm(ImageOfRightVector()).MoveToOuterDisposeScope();
    }

    private static TensorModule AroundLayer(TensorModule layer, string subject)
    {
        if (Fits(layer))
            return new SpectralNormLayer(layer);
        if (HasFreeWeights(layer))
            throw new ArgumentException(
                $"{subject} knows linear layers and convolutions, but {layer.GetName()} has weights of another kind: build the network "
                + $"as a Sequential, or put a {nameof(SpectralNormLayer)} around each of the layers inside.");
        return layer;
    }

    private static bool HasFreeWeights(nn.Module module) =>
        // What minibatch discrimination adds is bounded whatever its weight, which is no map from its input to its output.
        module is not (SpectralNormLayer or MinibatchDiscriminationLayer)
        && (module.named_parameters(recurse: false).Any(entry => entry.parameter.shape.Length > 1)
            || module.children().Any(HasFreeWeights));

    /// <summary>W v, with v constant: then the gradient of ||W v|| is u vᵀ, that of the singular value itself.</summary>
    private Tensor ImageOfRightVector()
    {
        var matrix = Matrix();
        return linear(RightVector(matrix), matrix);
    }

    private Tensor RightVector(Tensor matrix)
    {
        using var noGradient = no_grad();
        return Unit(linear(u, matrix.t()));
    }

    private void Improve(Tensor image)
    {
        using var noGradient = no_grad();
        u.copy_(Unit(image));
    }

    private static Tensor Unit(Tensor vector) => vector / Norm(vector);

    private static Tensor Norm(Tensor vector) => (vector.square().sum() + Epsilon).sqrt();

    /// <summary>The weight, of shape (outputs, inputs × kernel).</summary>
    private Tensor Matrix()
    {
        Tensor weight = Find(layer, "weight")!;
        var outputsFirst = layer is ConvTranspose2d or KernelConvolution { HasInputsFirst: true } ? weight.permute(1, 0, 2, 3) : weight;
        return outputsFirst.reshape(outputsFirst.shape[0], -1);
    }

    /// <summary>The bias, in the shape in which it is added to an output, or null.</summary>
    private Tensor? Bias()
    {
        Tensor? bias = Find(layer, "bias");
        return layer is Linear ? bias : bias?.view(-1, 1, 1);
    }

    // By name, not kept: moving a module to another device replaces its parameters.
    private static Parameter? Find(TensorModule layer, string name) =>
        layer.named_parameters(recurse: false).Where(entry => entry.name == name).Select(entry => entry.parameter).FirstOrDefault();
}
