namespace Lab;

/// <summary>
/// Stacked MNIST (Metz et al., arXiv:1611.02163): each image has three digits drawn at random as its channels, which makes 1,000 modes.
/// </summary>
/// <param name="digits">What to draw from, of <see cref="Side"/>.</param>
internal sealed class StackedDigits(DigitSet digits)
{
    /// <summary>The images' height and width.</summary>
    public const int Side = 16;

    /// <summary>The digits of an image.</summary>
    public const int Channels = 3;

    /// <summary>The combinations of digits.</summary>
    public const int Modes = DigitSet.Classes * DigitSet.Classes * DigitSet.Classes;

    /// <summary>The probability of each mode.</summary>
    public double[] Probabilities { get; } = Cube(digits.Labels);

    /// <summary>The mode of three digits, the first of which counts hundreds.</summary>
    public static int ModeOf(ReadOnlySpan<int> labels) => (labels[0] * DigitSet.Classes + labels[1]) * DigitSet.Classes + labels[2];

    /// <summary>Images in the column "Image", C x H x W in [-1, 1]; drawn when read, the same ones in each pass.</summary>
    public IDataView Load(MLContext ml, int count, int seed) => ml.Data.LoadFromEnumerable(Draw(count, seed));

    /// <summary>The same images in memory, one after the other.</summary>
    public float[] Sample(int count, int seed) => [.. Draw(count, seed).SelectMany(stack => stack.Image)];

    private IEnumerable<Stack> Draw(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return new Stack { Image = [.. random.GetItems(digits.Images, Channels).SelectMany(image => image)] };
    }

    private static double[] Cube(int[] labels)
    {
        double[] shares =
            [.. Enumerable.Range(0, DigitSet.Classes).Select(digit => labels.Count(label => label == digit) / (double)labels.Length)];
        return [.. from first in shares from second in shares from third in shares select first * second * third];
    }

    private sealed class Stack
    {
        [VectorType(Channels, Side, Side)]
        public float[] Image { get; set; } = [];
    }
}
