using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>The custom column types, by the .NET type and the attribute of the members that hold them.</summary>
public static class DataViewTypeManager
{
    private static readonly Dictionary<(Type Type, DataViewTypeAttribute Attribute), DataViewType> s_columnTypes = [];
    private static readonly Dictionary<DataViewType, (Type Type, DataViewTypeAttribute Attribute)> s_memberTypes = [];

    /// <summary>
    /// Makes members of <paramref name="type"/> that carry <paramref name="typeAttribute"/>, or none, columns of a custom type.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Either is registered with another already, or the type is a built-in one.</exception>
    public static void Register(DataViewType dataViewType, Type type, DataViewTypeAttribute typeAttribute = null)
    {
        ArgumentNullException.ThrowIfNull(dataViewType);
        ArgumentNullException.ThrowIfNull(type);
        if (PrimitiveDataViewType.FromRawType(type) is { } builtIn)
            throw new ArgumentOutOfRangeException(nameof(type), $"A built-in type must not be registered, but {type} is one: {builtIn}.");
        var member = (type, typeAttribute);
        lock (s_columnTypes)
        {
            if (s_columnTypes.TryGetValue(member, out var columnType) && !columnType.Equals(dataViewType))
                throw new ArgumentOutOfRangeException(
                    nameof(type), $"{type} is registered as {columnType}, so it cannot be {dataViewType} too.");
            if (s_memberTypes.TryGetValue(dataViewType, out var memberType) && !memberType.Equals(member))
                throw new ArgumentOutOfRangeException(
                    nameof(dataViewType), $"{dataViewType} is registered for {memberType.Type}, so it cannot be for {type} too.");
            s_columnTypes[member] = dataViewType;
            s_memberTypes[dataViewType] = member;
        }
    }

    internal static bool Knows(DataViewType dataViewType)
    {
        lock (s_columnTypes)
            return s_memberTypes.ContainsKey(dataViewType);
    }

    /// <summary>The custom type of members of this type, or null.</summary>
    internal static DataViewType Find(Type type, DataViewTypeAttribute attribute)
    {
        lock (s_columnTypes)
            return s_columnTypes.GetValueOrDefault((type, attribute));
    }
}
