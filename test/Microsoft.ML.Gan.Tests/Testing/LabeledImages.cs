namespace Microsoft.ML.Gan.Tests;

/// <summary>Images of a brightness for each class: of class k of K, level 255 k / (K - 1) all over.</summary>
internal static class LabeledImages
{
    public const int Classes = 3;

    public static readonly string[] Names = ["dark", "dim", "light"];

    public sealed class KeyRow
    {
        [VectorType(256)]
        public byte[]? Image { get; set; }

        [KeyType(Classes)]
        public uint Label { get; set; }

        public int Number { get; set; }
    }

    public sealed class TextRow
    {
        [VectorType(256)]
        public byte[]? Image { get; set; }

        public string? Label { get; set; }
    }

    /// <summary>Rows with keys 1, 2, 3, 1, …, or of the given keys; 0 is a missing one.</summary>
    public static IDataView Keys(MLContext ml, params uint[] keys) => ml.Data.LoadFromEnumerable(
        (keys.Length > 0 ? keys : [.. Enumerable.Range(0, 30).Select(i => (uint)(i % Classes + 1))])
        .Select((key, i) => new KeyRow
        {
            // ML.NET counts the values of such members from 0, and takes those beyond the count for missing.
            Image = Image(key),
            Label = key == 0 ? uint.MaxValue : key - 1,
            Number = i,
        }));

    /// <summary>Rows with the classes' names in a column of keys that are annotated with them.</summary>
    public static IDataView Named(MLContext ml)
    {
        var rows = ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, 30).Select(i => new TextRow { Image = Image((uint)(i % Classes + 1)), Label = Names[i % Classes] }));
        return ml.Transforms.Conversion.MapValueToKey("Label").Fit(rows).Transform(rows);
    }

    private static byte[] Image(uint key)
    {
        var pixels = new byte[256];
        Array.Fill(pixels, (byte)(key == 0 ? 0 : 255 * (key - 1) / (Classes - 1)));
        return pixels;
    }
}
