using static TorchSharp.torch;

namespace Lab;

/// <summary>A GAN on points of the plane, with what there is to see in one.</summary>
/// <param name="points">The data, row by row, N x 2.</param>
/// <param name="options">How to train. Seed must be given; the network is one for points.</param>
internal sealed class PointGan(float[] points, GanOptions options) : LabGan(points, channels: 2, side: 1, options)
{
    // So that the norm is a number where the critic is flat.
    private const double NormEpsilon = 1e-12;

    /// <summary>A loss's gradient in the generator's weights, at new samples.</summary>
    public double[] GeneratorGradient(AdversarialLoss loss, int count)
    {
        using var scope = NewDisposeScope();
        Trainer.Generator.zero_grad();
        loss.GeneratorLoss(() => OnTensor(Data.Next()), OnTensor(Trainer.Generator.call(Trainer.DrawInput(count)))).backward();
        double[] gradient = [.. Trainer.Generator.parameters().SelectMany(weight => Doubles(weight.grad!.flatten()))];
        Trainer.Generator.zero_grad();
        Trainer.Critic.zero_grad();
        return gradient;
    }

    /// <summary>The critic's logits on points, row by row, N x 2.</summary>
    public double[] Logits(float[] points)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        return Doubles(OnTensor(ToTensor(points)));
    }

    /// <summary>The norms of the critic's gradient at random places between data and samples, as many as a batch has rows.</summary>
    public double[] SlopesBetween()
    {
        using var scope = NewDisposeScope();
        var real = Data.Next();
        var fake = Trainer.Generator.call(Trainer.DrawInput(Options.BatchSize)).detach();
        var share = rand(new long[] { Options.BatchSize, 1, 1, 1 }, generator: Trainer.Random);
        var places = (fake + share * (real - fake)).requires_grad_();
        OnTensor(places).sum().backward();
        Trainer.Critic.zero_grad();
        return Doubles((places.grad!.flatten(1).square().sum(1) + NormEpsilon).sqrt());
    }

    /// <summary>The critic's weights, biases included.</summary>
    public double[] CriticWeights()
    {
        using var scope = NewDisposeScope();
        return [.. Trainer.Critic.parameters().SelectMany(weight => Doubles(weight.flatten()))];
    }

    private Tensor OnTensor(Tensor points) => Trainer.Critic.call(points).flatten();

    private static double[] Doubles(Tensor values) => [.. values.detach().data<float>().ToArray().Select(value => (double)value)];
}
