using System;

namespace Microsoft.ML.Data;

public sealed partial class SchemaDefinition
{
    /// <summary>The column of one member.</summary>
    public sealed class Column
    {
        private readonly DataViewSchema.Annotations.Builder _annotations = new();

        internal Column(string memberName, string columnName, DataViewType columnType)
        {
            MemberName = memberName;
            ColumnName = columnName;
            ColumnType = columnType;
        }

        internal string MemberName { get; }

        public string ColumnName { get; set; }

        /// <summary>The column's type, or null for the one that the member's type gives.</summary>
        public DataViewType ColumnType { get; set; }

        internal DataViewSchema.Annotations Annotations => _annotations.ToAnnotations();

        public void AddAnnotation<T>(string kind, T value, DataViewType annotationType)
        {
            if (Annotations.Schema.GetColumnOrNull(kind) != null)
                throw new InvalidOperationException($"A column has each annotation once, but '{kind}' is there already.");
            _annotations.Add(kind, annotationType, (ref T destination) => destination = value);
        }

        internal void AddAnnotations(DataViewSchema.Annotations annotations) => _annotations.Add(annotations, _ => true);
    }
}
