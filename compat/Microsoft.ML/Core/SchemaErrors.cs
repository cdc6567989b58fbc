using System;

namespace Microsoft.ML;

/// <summary>The errors that every transform gives for a column that it cannot use.</summary>
internal static class SchemaErrors
{
    public static ArgumentOutOfRangeException MissingColumn(string parameter, string role, string column)
        => new(parameter, $"Could not find {role} column '{column}'");

    public static ArgumentOutOfRangeException Mismatch(string parameter, string role, string column, string expected, string actual)
        => new(parameter, $"Schema mismatch for {role} column '{column}': expected {expected}, got {actual}");

    public static DataViewSchema.Column GetInputColumn(this DataViewSchema inputSchema, string name)
        => inputSchema.GetColumnOrNull(name) ?? throw MissingColumn(nameof(inputSchema), "input", name);
}
