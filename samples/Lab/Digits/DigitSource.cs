namespace Lab;

/// <summary>Digits to learn from, and others of their kind to judge by.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Training">Rows with the columns "Image" and "Label".</param>
/// <param name="HeldOut">Other rows of the same columns.</param>
internal sealed record DigitSource(string Name, IDataView Training, IDataView HeldOut)
{
    /// <summary>Digits that this library draws, as many as there are real ones.</summary>
    /// <param name="side">Their height and width.</param>
    /// <param name="seed">What they depend on.</param>
    public static DigitSource Drawn(int side, int seed)
    {
        var ml = new MLContext();
        return new("drawn", ml.Data.LoadDigits(RealDigits.TrainingDigits, seed, side),
            ml.Data.LoadDigits(RealDigits.HeldOutDigits, seed + 1L, side));
    }

    /// <summary>The digits of MNIST.</summary>
    /// <param name="side">Their height and width.</param>
    /// <param name="folder">Where their files are.</param>
    /// <exception cref="IOException">A file is not there, or is no such file.</exception>
    public static DigitSource Real(int side, string folder)
    {
        var digits = new RealDigits(folder, side);
        return new("real", digits.Training, digits.HeldOut);
    }
}
