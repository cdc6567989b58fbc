using System;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>A field or property of a row class, and the column that it stands for.</summary>
internal sealed record MemberColumn(string Name, MemberInfo Member, DataViewType Type, DataViewSchema.Annotations Annotations)
{
    public Type MemberType => TypeOf(Member);

    public static Type TypeOf(MemberInfo member)
        => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    /// <summary>Whether values of such a member are vectors, and the type of a column's items for it.</summary>
    public static (bool IsVector, Type ItemType) Shape(Type memberType)
    {
        bool isVector = memberType.IsArray
            || memberType.IsConstructedGenericType && memberType.GetGenericTypeDefinition() == typeof(VBuffer<>);
        var item = memberType.IsArray ? memberType.GetElementType() : isVector ? memberType.GetGenericArguments()[0] : memberType;
        return (isVector, item == typeof(string) ? typeof(ReadOnlyMemory<char>) : item);
    }
}
