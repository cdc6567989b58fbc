using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Derivatives by autograd against central differences, in double.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-6;

    /// <param name="variable">What is varied, in place: a leaf of the graph, in double.</param>
    /// <param name="function">A scalar that depends on it, always in the same way.</param>
    public static void AssertGradient(Tensor variable, Func<Tensor> function)
    {
        using var scope = NewDisposeScope();
        var gradient = autograd.grad(new[] { function() }, new[] { variable })[0].flatten().data<double>().ToArray();
        Assert.IsTrue(gradient.Any(slope => Math.Abs(slope) > 1e-3), "a flat function shows nothing");
        for (int i = 0; i < gradient.Length; i++)
        {
            double difference = (At(i, Step) - At(i, -Step)) / (2 * Step);
            Assert.AreEqual(difference, gradient[i], 1e-4 * Math.Max(1, Math.Abs(difference)), $"element {i}");
        }

        double At(int i, double change)
        {
            var element = variable.detach().view(-1).narrow(0, i, 1);
            element.add_(change);
            double value = function().item<double>();
            element.sub_(change);
            return value;
        }
    }
}
