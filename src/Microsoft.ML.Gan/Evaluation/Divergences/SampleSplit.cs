namespace Microsoft.ML.Gan;

/// <summary>The rows of a sample in three parts: a fifth to validate, two fifths to test, and the rest to train.</summary>
internal sealed record SampleSplit(double[][] Training, double[][] Validation, double[][] Test)
{
    /// <summary>Splits at random.</summary>
    public static SampleSplit Of(double[,] points, Random random)
    {
        var rows = Enumerable.Range(0, points.GetLength(0)).Select(row => PointSet.Row(points, row).ToArray()).ToArray();
        random.Shuffle(rows);
        int fifth = rows.Length / 5;
        return new SampleSplit(rows[(3 * fifth)..], rows[..fifth], rows[fifth..(3 * fifth)]);
    }
}
