using System;
using System.Collections.Generic;

namespace Microsoft.ML.Transforms;

/// <summary>Compares texts by their characters: <see cref="ReadOnlyMemory{T}"/> itself compares places in memory.</summary>
internal sealed class TextComparer : IEqualityComparer<ReadOnlyMemory<char>>, IComparer<ReadOnlyMemory<char>>
{
    private static readonly TextComparer s_instance = new();

    /// <summary>The comparer of characters if <typeparamref name="T"/> is text, else null: the default.</summary>
    public static IEqualityComparer<T> Equality<T>() => s_instance as IEqualityComparer<T>;

    /// <inheritdoc cref="Equality{T}"/>
    public static IComparer<T> Order<T>() => s_instance as IComparer<T>;

    public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);

    public int Compare(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceCompareTo(y.Span);
}
