using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Conditional batch norm (Dumoulin et al., arXiv:1610.07629; de Vries et al., arXiv:1707.00683): batch norm of images (N, C, H, W) whose
/// gain and bias are linear in a condition c (N, size), y = (1 + G c) x^ + B c with x^ = (x - mean) / sqrt(variance + epsilon).
/// </summary>
/// <remarks>Of a class, one-hot, each column of G and B is that class's gain and bias.</remarks>
public sealed class ConditionalBatchNorm : ConditionalModule
{
    internal readonly BatchNorm2d norm;
    internal readonly TensorModule gain, bias;

    /// <summary>With G and B drawn from N(0, 0.02²).</summary>
    /// <param name="channels">C, the channels of the images.</param>
    /// <param name="conditionSize">The size of the condition.</param>
    public ConditionalBatchNorm(long channels, long conditionSize)
        : this(channels, Weights(channels, conditionSize), Weights(channels, conditionSize))
    {
    }

    internal ConditionalBatchNorm(long channels, TensorModule gain, TensorModule bias) : base(nameof(ConditionalBatchNorm))
    {
        norm = nn.BatchNorm2d(channels, affine: false);
        (this.gain, this.bias) = (gain, bias);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor condition)
    {
        using var scope = NewDisposeScope();
        return OfChannels(bias).addcmul(norm.call(input), OfChannels(gain) + 1, 1).MoveToOuterDisposeScope();

        Tensor OfChannels(TensorModule linear) => linear.call(condition).unsqueeze(-1).unsqueeze(-1);
    }

    private static Linear Weights(long channels, long conditionSize)
    {
        var linear = nn.Linear(conditionSize, channels, hasBias: false);
        Initial.Small(linear.weight!);
        return linear;
    }
}
