using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A loss as a function of plain numbers, and its gradients.</summary>
internal static class LossValues
{
    public static double Critic(AdversarialLoss loss, double[] real, double[] fake)
    {
        using var scope = NewDisposeScope();
        return loss.CriticLoss(tensor(real), tensor(fake)).item<double>();
    }

    public static double Generator(AdversarialLoss loss, double[] real, double[] fake)
    {
        using var scope = NewDisposeScope();
        return loss.GeneratorLoss(() => tensor(real), tensor(fake)).item<double>();
    }

    public static (double[] Real, double[] Fake) CriticGradients(AdversarialLoss loss, double[] real, double[] fake)
    {
        using var scope = NewDisposeScope();
        var (onReal, onFake) = (tensor(real).requires_grad_(), tensor(fake).requires_grad_());
        loss.CriticLoss(onReal, onFake).backward();
        return (onReal.grad!.data<double>().ToArray(), onFake.grad!.data<double>().ToArray());
    }

    public static double[] GeneratorGradient(AdversarialLoss loss, double[] real, double[] fake)
    {
        using var scope = NewDisposeScope();
        var onFake = tensor(fake).requires_grad_();
        loss.GeneratorLoss(() => tensor(real), onFake).backward();
        return onFake.grad!.data<double>().ToArray();
    }

    public static double Sigmoid(double l) => 1 / (1 + Math.Exp(-l));

    /// <summary>log(1 + exp(l)) = -log sigmoid(-l), without cancellation or overflow at either end.</summary>
    public static double Softplus(double l) => l > 0 ? l + Math.Log(1 + Math.Exp(-l)) : Math.Log(1 + Math.Exp(l));

    /// <summary>Equal to a millionth, from both sides.</summary>
    public static void AssertClose(double expected, double actual, string message = "") =>
        Assert.AreEqual(expected, actual, 1e-6 * Math.Abs(expected), message);
}
