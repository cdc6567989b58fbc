namespace Gan.Onnx;

/// <summary>The order in which a person counts: "2" before "10", and otherwise by code point, the same on every machine.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            int order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? CompareNumbers(Number(x, ref i), Number(y, ref j))
                : x[i++].CompareTo(y[j++]);
            if (order != 0)
                return order;
        }
        int rest = (x.Length - i).CompareTo(y.Length - j);
        // "01" and "1" are one number, but two names.
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static ReadOnlySpan<char> Number(string text, ref int place)
    {
        int start = place;
        while (place < text.Length && char.IsAsciiDigit(text[place]))
            place++;
        return text.AsSpan(start, place - start).TrimStart('0');
    }

    private static int CompareNumbers(ReadOnlySpan<char> x, ReadOnlySpan<char> y) =>
        x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.SequenceCompareTo(y);
}
