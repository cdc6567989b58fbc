using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>The batch that has the output of the current row, and the row's place in it.</summary>
internal delegate (RowBatch Batch, int Row) CurrentOutput();

/// <summary>The column that a model adds: images, or vectors of Single.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record OutputColumn(string Name, DataViewType Type)
{
    /// <exception cref="InvalidCastException">The column's values are of another type.</exception>
    public ValueGetter<TValue> CreateGetter<TValue>(CurrentOutput current)
    {
        Delegate getter = Type is ImageDataViewType ? ImageGetter(current) : VectorGetter(current);
        return getter as ValueGetter<TValue> ?? throw Columns.OtherType<TValue>(Name, Type);
    }

    private static ValueGetter<MLImage> ImageGetter(CurrentOutput current) => (ref MLImage image) =>
    {
        (RowBatch batch, int row) = current();
        image = batch.ToImage(row);
    };

    private static ValueGetter<VBuffer<float>> VectorGetter(CurrentOutput current) => (ref VBuffer<float> values) =>
    {
        (RowBatch batch, int row) = current();
        batch.CopyTo(row, ref values);
    };
}
