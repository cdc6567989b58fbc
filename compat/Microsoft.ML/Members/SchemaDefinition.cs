using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>The columns that the members of a row class stand for; change it to name or type them at run time.</summary>
public sealed partial class SchemaDefinition : List<SchemaDefinition.Column>
{
    private SchemaDefinition()
    {
    }

    /// <summary>Gets the column of that name, or null; sets it in its place, or adds it.</summary>
    public Column this[string columnName]
    {
        get => Find(column => column.ColumnName == columnName);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.ColumnName != columnName)
                throw new ArgumentOutOfRangeException(
                    nameof(columnName), $"The column's name must be '{columnName}', but is '{value.ColumnName}'.");
            int index = FindIndex(column => column.ColumnName == columnName);
            if (index < 0)
                Add(value);
            else
                this[index] = value;
        }
    }

    /// <summary>The columns of the public members that can be read, written, or either.</summary>
    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
    {
        ArgumentNullException.ThrowIfNull(userType);
        var definition = new SchemaDefinition();
        foreach (var member in RowMembers.Of(userType, direction))
        {
            string name = RowMembers.ColumnName(member);
            if (definition[name] != null)
                throw new ArgumentOutOfRangeException(
                    nameof(userType), $"Columns of {userType} must have different names, but two are called '{name}'.");
            definition.Add(new Column(member.Name, name, RowMembers.ColumnType(member)));
        }
        return definition;
    }

    /// <summary>The columns of a row class for making rows, with the types and annotations of a schema.</summary>
    /// <exception cref="InvalidOperationException">The schema has a column that no member stands for.</exception>
    internal static SchemaDefinition CreateFor(Type userType, DataViewSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var definition = Create(userType, Direction.Read);
        foreach (var column in schema)
        {
            var defined = definition[column.Name]
                ?? throw new InvalidOperationException(
                    $"{userType} must have a member named {column.Name}, as the schema has, but has none.");
            defined.ColumnType = column.Type;
            defined.AddAnnotations(column.Annotations);
        }
        return definition;
    }

    /// <summary>The direction in which a row class is used.</summary>
    [Flags]
    public enum Direction
    {
        /// <summary>Its members are read, to make rows.</summary>
        Read = 1,

        /// <summary>Its members are written, from rows.</summary>
        Write = 2,

        Both = Read | Write,
    }
}
