using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Finds out before training whether a pair of modules is what its family promised.</summary>
internal static class NetworkCheck
{
    // Batch norm needs two rows.
    private const long Rows = 2;

    /// <exception cref="ArgumentException">The output has another shape.</exception>
    public static void RequireGenerator(GanNetwork network, TensorModule generator, NetworkShape shape, Device device) =>
        RequireOutput($"the generator of network '{network.Name}'", generator, device,
            [Rows, shape.GeneratorInputs], [Rows, shape.Channels, shape.ImageSize, shape.ImageSize], output => output.shape);

    /// <exception cref="ArgumentException">It does not take images of that shape, or the output has another shape.</exception>
    public static void RequireCritic(GanNetwork network, TensorModule critic, NetworkShape shape, Device device) =>
        RequireOutput($"the critic of network '{network.Name}'", critic, device,
            [Rows, shape.Channels, shape.ImageSize, shape.ImageSize], [Rows], output => [output.numel()]);

    /// <exception cref="ArgumentException">The critic has batch norm, and the variant forbids it.</exception>
    public static void RequireBatchNormAllowed(GanNetwork network, TensorModule critic, GanVariant variant)
    {
        if (variant.BatchNormOpponent is { } opponent && critic.modules().Any(layer => layer is BatchNorm))
            throw new ArgumentException(
                $"The critic of network '{network.Name}' must not have batch norm with {opponent}, but has: "
                + "batch norm makes a row's logit depend on the other rows, and undoes bounds on the weights. Layer norm does neither.");
    }

    private static Tensor Call(string subject, TensorModule network, Tensor input)
    {
        try
        {
            return network.call(input);
        }
        catch (ExternalException e)
        {
            throw new ArgumentException(
                $"For a batch of {Rows}, {subject} must take {string.Join(" x ", input.shape)} values, but libtorch says: {e.Message}", e);
        }
    }

    private static void RequireOutput(
        string subject, TensorModule network, Device device, long[] input, long[] expected, Func<Tensor, long[]> shapeOf)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        // In training mode the trial would change batch norm's statistics.
        network.eval();
        var actual = shapeOf(Call(subject, network, zeros(input, dtype: network.NumberType(), device: device)));
        network.train();
        if (!actual.AsSpan().SequenceEqual(expected))
            throw new ArgumentException(
                $"For a batch of {Rows}, {subject} must give {string.Join(" x ", expected)} values, but gives "
                + $"{string.Join(" x ", actual)}.");
    }
}
