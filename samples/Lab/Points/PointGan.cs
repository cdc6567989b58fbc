using Microsoft.ML.Gan;
using TorchSharp;
using static TorchSharp.torch;

namespace Lab;

/// <summary>A GAN on points of the plane, with what there is to see in one.</summary>
/// <param name="points">The data, row by row, N x 2.</param>
/// <param name="options">How to train. Seed must be given; the network is one for points.</param>
internal sealed class PointGan(float[] points, GanOptions options)
    : LabGan(points, new NetworkShape(options.LatentSize, Channels: 2, ImageSize: 1), options)
{
    /// <summary>A loss's gradient in the generator's weights, at new samples.</summary>
    public double[] GeneratorGradient(AdversarialLoss loss, int count)
    {
        using var scope = NewDisposeScope();
        using var frozen = new FrozenParameters(State.Critic);
        State.Generator.zero_grad();
        loss.Generator(Logits(State.Generator.call(State.Draw(count).Rows)), () => Logits(Data.Next(CPU).Images)).backward();
        double[] gradient = [.. State.Generator.parameters().SelectMany(weight => Doubles(weight.grad!.flatten()))];
        State.Generator.zero_grad();
        return gradient;
    }

    /// <summary>The critic's logits on points, row by row, N x 2.</summary>
    public double[] Judge(float[] points)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        return Doubles(Logits(ToTensor(points)));
    }

    /// <summary>The norms of the critic's gradient at random places on lines between data and samples, one for each row of a batch.</summary>
    public double[] SlopesBetween()
    {
        using var scope = NewDisposeScope();
        var real = Data.Next(CPU).Images;
        var fake = State.Generator.call(State.Draw(Options.BatchSize).Rows).detach();
        var share = rand(new long[] { Options.BatchSize, 1, 1, 1 }, generator: State.Random);
        return Doubles(InputGradient.Norms(State.Critic, fake + share * (real - fake)));
    }

    /// <summary>The critic's weights, biases included.</summary>
    public double[] CriticWeights()
    {
        using var scope = NewDisposeScope();
        return [.. State.Critic.parameters().SelectMany(weight => Doubles(weight.flatten()))];
    }

    private Tensor Logits(Tensor points) => State.Critic.call(points).flatten();

    private static double[] Doubles(Tensor values) => [.. values.detach().data<float>().ToArray().Select(value => (double)value)];
}
