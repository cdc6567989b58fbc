using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>Shapes of schemas, for the <c>GetOutputSchema</c> of estimators outside ML.NET.</summary>
internal static class SchemaShapes
{
    private static readonly TransformsCatalog s_catalog = new MLContext().Transforms;

    /// <summary>The schema with one more column, which replaces one of the same name.</summary>
    public static SchemaShape With(SchemaShape schema, string columnName, DataViewType type)
    {
        SchemaShape.Column added = type switch
        {
            ImageDataViewType => Column<MLImage>(columnName, type),
            VectorDataViewType { ItemType.RawType: var item } when item == typeof(float) => Column<VBuffer<float>>(columnName, type),
            _ => throw new NotSupportedException($"Column '{columnName}' must be an image or a vector of Single, but is {type}."),
        };
        return new SchemaShape(schema.Where(column => column.Name != columnName).Append(added));
    }

    // ML.NET gives no constructor of SchemaShape.Column: borrow one from a mapping that would write such a column.
    private static SchemaShape.Column Column<T>(string name, DataViewType type)
    {
        ImageColumn.RegisterAnySize();
        SchemaDefinition definition = SchemaDefinition.Create(typeof(OneColumn<T>), SchemaDefinition.Direction.Write);
        definition[nameof(OneColumn<T>.Value)].ColumnType = type;
        definition[nameof(OneColumn<T>.Value)].ColumnName = name;
        return s_catalog.CustomMapping<NoColumns, OneColumn<T>>((_, _) => { }, contractName: null!, outputSchemaDefinition: definition)
            .GetOutputSchema(new SchemaShape([]))
            .Single();
    }

    private sealed class OneColumn<T>
    {
        public T Value = default!;
    }
}
