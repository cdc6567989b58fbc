namespace Lab;

/// <summary>What came of a model, or of the data beside it.</summary>
/// <param name="Digits">The digits that it learned.</param>
/// <param name="Name">Its name, or "data".</param>
/// <param name="Samples">Image after image, in [-1, 1].</param>
/// <param name="Score">How good they are.</param>
internal sealed record ComparedModel(string Digits, string Name, float[] Samples, DigitScore Score)
{
    /// <summary>The steps of its training.</summary>
    public int Steps { get; init; }

    /// <summary>What its training has cost.</summary>
    public CpuTime Training { get; init; }

    /// <summary>The CPU seconds that one sample costs.</summary>
    public double SecondsPerSample { get; init; }
}
