using System;

namespace Microsoft.ML.Data;

/// <summary>Makes an unsigned member of a row class a key of so many values. The member counts them from 0.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class KeyTypeAttribute : Attribute
{
    public KeyTypeAttribute(ulong count)
    {
        Count = count;
    }

    internal ulong Count { get; }
}
