using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A generator whose layers condition on what stands behind the latents in its input: of rows (N, latentSize + conditionSize) the first
/// part is the body's value, the second its condition.
/// </summary>
public sealed class ConditionalGenerator : TensorModule
{
    internal readonly ConditionalModule body;

    /// <summary>Takes a body over.</summary>
    /// <param name="body">Latents (N, latentSize) and conditions (N, conditionSize) to images.</param>
    /// <param name="latentSize">The size of the first part.</param>
    /// <param name="conditionSize">The size of the second part.</param>
    public ConditionalGenerator(ConditionalModule body, long latentSize, long conditionSize) : base(nameof(ConditionalGenerator))
    {
        (this.body, LatentSize, ConditionSize) = (body, latentSize, conditionSize);
        RegisterComponents();
    }

    /// <summary>The network behind the split.</summary>
    public ConditionalModule Body => body;

    /// <summary>The size of the latents.</summary>
    public long LatentSize { get; }

    /// <summary>The size of the conditions.</summary>
    public long ConditionSize { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return body.call(input.narrow(1, 0, LatentSize), input.narrow(1, LatentSize, ConditionSize)).MoveToOuterDisposeScope();
    }
}
