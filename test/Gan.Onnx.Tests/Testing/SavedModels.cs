using Microsoft.ML;

namespace Gan.Onnx.Tests;

internal static class SavedModels
{
    /// <summary>
    /// Saves a model and loads it in another context. Transformers that no estimator made are fitted to the schema first.
    /// </summary>
    public static ITransformer SaveAndLoad(MLContext ml, ITransformer model, DataViewSchema schema)
    {
        Fit(model, schema);
        using var stream = new MemoryStream();
        ml.Model.Save(model, schema, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out _);
    }

    private static void Fit(ITransformer model, DataViewSchema schema)
    {
        if (model is ModelTransformer transformer)
            ModelTransformer.Fitted(transformer, schema);
        foreach (ITransformer step in model as IEnumerable<ITransformer> ?? [])
        {
            Fit(step, schema);
            schema = step.GetOutputSchema(schema);
        }
    }
}
