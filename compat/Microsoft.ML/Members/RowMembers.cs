using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Finds the members of a row class that are columns, and their types.</summary>
internal static class RowMembers
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    public static IEnumerable<MemberInfo> Of(Type rowType, SchemaDefinition.Direction direction)
    {
        var properties = rowType.GetProperties(Public).Where(property => property.GetIndexParameters().Length == 0
            && (direction.HasFlag(SchemaDefinition.Direction.Read) && property.GetGetMethod() != null
                || direction.HasFlag(SchemaDefinition.Direction.Write) && property.GetSetMethod() != null));
        return rowType.GetFields(Public).Concat<MemberInfo>(properties).Where(IsColumn);
    }

    public static string ColumnName(MemberInfo member) => member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name;

    /// <exception cref="ArgumentOutOfRangeException">The member's type can be no column.</exception>
    public static DataViewType ColumnType(MemberInfo member)
    {
        var custom = member.GetCustomAttribute<DataViewTypeAttribute>();
        custom?.Register();
        var (isVector, itemType) = MemberColumn.Shape(MemberColumn.TypeOf(member));
        if (DataViewTypeManager.Find(itemType, custom) is { } registered)
            return registered;
        var item = PrimitiveDataViewType.FromRawType(itemType)
            ?? throw new ArgumentOutOfRangeException(
                nameof(member),
                $"Member '{member.Name}' of {member.DeclaringType} must be of a built-in or registered type, but is a {itemType}.");
        if (member.GetCustomAttribute<KeyTypeAttribute>() is { } key)
            item = new KeyDataViewType(itemType, key.Count);
        var dimensions = member.GetCustomAttribute<VectorTypeAttribute>()?.Dimensions;
        if (isVector)
            return dimensions is { Length: > 0 } ? new VectorDataViewType(item, dimensions) : new VectorDataViewType(item);
        if (dimensions != null)
            throw new ArgumentOutOfRangeException(
                nameof(member),
                $"Member '{member.Name}' of {member.DeclaringType} must be an array or a VBuffer to be a vector, but is a {itemType}.");
        return item;
    }

    /// <summary>The columns of a row class: those of the definition, or of all its members.</summary>
    public static MemberColumn[] Columns(Type rowType, SchemaDefinition definition, SchemaDefinition.Direction direction)
        => [.. (definition ?? SchemaDefinition.Create(rowType, direction)).Select(column => Resolve(rowType, column))];

    private static MemberColumn Resolve(Type rowType, SchemaDefinition.Column column)
    {
        var member = (MemberInfo)rowType.GetField(column.MemberName, Public) ?? rowType.GetProperty(column.MemberName, Public)
            ?? throw new ArgumentOutOfRangeException(
                nameof(rowType), $"{rowType} must have a public member '{column.MemberName}', but has none.");
        string name = string.IsNullOrEmpty(column.ColumnName) ? column.MemberName : column.ColumnName;
        var type = column.ColumnType ?? ColumnType(member);
        var (isVector, itemType) = MemberColumn.Shape(MemberColumn.TypeOf(member));
        var vector = type as VectorDataViewType;
        if (isVector != (vector != null) || (vector?.ItemType ?? type).RawType != itemType)
            throw new ArgumentOutOfRangeException(
                nameof(column),
                $"Column '{name}' is defined as {type}, which member '{member.Name}' of type {MemberColumn.TypeOf(member)} cannot hold.");
        return new MemberColumn(name, member, type, column.Annotations);
    }

    private static bool IsColumn(MemberInfo member)
        => member is not FieldInfo { IsLiteral: true }
            && MemberColumn.TypeOf(member) != typeof(IChannel)
            && member.GetCustomAttribute<NoColumnAttribute>() == null;
}
