using System.Numerics.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lab;

/// <summary>
/// Reads digits: strided convolutions down to a map of 4 x 4, a hidden layer and softmax, trained by cross entropy. It judges what
/// generators draw, and is no part of them.
/// </summary>
internal sealed class DigitClassifier : IDisposable
{
    private const int MapSize = 4;
    private const int FirstWidth = 16;
    private const int Hidden = 128;
    private const int BatchSize = 64;
    private const double Black = -1;
    // What fits one batch of the largest images easily.
    private const int ReadAtOnce = 500;

    private const double LearningRate = 2e-3;

    private readonly TensorModule _network;
    private readonly int _side;

    private DigitClassifier(TensorModule network, int side) => (_network, _side) = (network, side);

    /// <summary>Trains on digits, with a learning rate that falls to zero in a straight line.</summary>
    /// <param name="digits">The digits, of 8 x 8 pixels or a larger power of two.</param>
    /// <param name="steps">Batches of 64.</param>
    /// <param name="seed">What weights and batches start from.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static DigitClassifier Train(DigitSet digits, int steps, int seed, CancellationToken cancellationToken)
    {
        manual_seed(seed);
        var classifier = new DigitClassifier(CreateNetwork(digits.Side), digits.Side);
        try
        {
            classifier.Fit(digits, steps, new Random(seed), cancellationToken);
            return classifier;
        }
        catch
        {
            classifier.Dispose();
            throw;
        }
    }

    /// <summary>The digit that each image shows.</summary>
    /// <param name="images">Image after image, each of the side that it was trained on, in [-1, 1].</param>
    public int[] Read(ReadOnlySpan<float> images) => [.. Logits(images).Select(logits => TensorPrimitives.IndexOfMax<float>(logits))];

    /// <summary>How probable it finds each digit, image by image.</summary>
    /// <param name="images">Image after image, each of the side that it was trained on, in [-1, 1].</param>
    public float[][] Probabilities(ReadOnlySpan<float> images)
    {
        float[][] rows = Logits(images);
        foreach (float[] row in rows)
            TensorPrimitives.SoftMax(row, row);
        return rows;
    }

    /// <summary>The share of digits that it reads as what they are, 0 to 1.</summary>
    public double Accuracy(DigitSet digits) => Read([.. digits.Images.SelectMany(image => image)])
        .Zip(digits.Labels).Average(pair => pair.First == pair.Second ? 1.0 : 0.0);

    public void Dispose() => _network.Dispose();

    private float[][] Logits(ReadOnlySpan<float> images)
    {
        using var noGradient = no_grad();
        int pixels = _side * _side;
        var rows = new List<float[]>(images.Length / pixels);
        for (int start = 0; start < images.Length; start += ReadAtOnce * pixels)
        {
            using var scope = NewDisposeScope();
            var batch = ToTensor(images[start..Math.Min(start + ReadAtOnce * pixels, images.Length)].ToArray());
            rows.AddRange(_network.call(batch).flatten().data<float>().ToArray().Chunk(DigitSet.Classes));
        }
        return [.. rows];
    }

    private void Fit(DigitSet digits, int steps, Random random, CancellationToken cancellationToken)
    {
        new Descent(LearningRate, LearningRateSchedule.Linear, steps).Minimize(_network, _ =>
        {
            int[] rows = [.. Enumerable.Range(0, BatchSize).Select(_ => random.Next(digits.Images.Length))];
            return functional.cross_entropy(
                _network.call(Shift(ToTensor([.. rows.SelectMany(row => digits.Images[row])]), random)),
                tensor(rows.Select(row => (long)digits.Labels[row]).ToArray()));
        }, cancellationToken);
        _network.eval();
    }

    /// <summary>All images moved by at most a pixel along each axis, which leaves their labels as they are.</summary>
    private Tensor Shift(Tensor images, Random random) => functional.pad(images, (1, 1, 1, 1), value: Black)
        .narrow(2, random.Next(3), _side).narrow(3, random.Next(3), _side);

    private Tensor ToTensor(float[] images) => tensor(images, new long[] { images.Length / (_side * _side), 1, _side, _side });

    private static TensorModule CreateNetwork(int side)
    {
        List<TensorModule> layers = [];
        int width = 1;
        for (int next = FirstWidth; side > MapSize; side /= 2, next *= 2)
        {
            layers.AddRange([new DownConvolution(width, next, bias: false), BatchNorm2d(next), ReLU()]);
            width = next;
        }
        return Sequential([.. layers, Flatten(), Linear(width * MapSize * MapSize, Hidden), ReLU(), Linear(Hidden, DigitSet.Classes)]);
    }
}
