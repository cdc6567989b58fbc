namespace Lab;

/// <summary>Pictures of translations: images, what became of them, and the truth, from left to right.</summary>
internal static class TranslationSheet
{
    private const int Columns = 4;
    private const int Rows = 4;

    /// <summary>A row for each score, as PNG.</summary>
    public static byte[] ToPng(params IReadOnlyList<TranslationScore> scores) =>
        new SampleSheet(WrittenDigit.Side, Columns, Rows).ToPng([.. scores.Select(score => score.Images)]);
}
