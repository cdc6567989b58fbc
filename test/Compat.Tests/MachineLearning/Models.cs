using Microsoft.ML;

namespace Compat.Tests.MachineLearning;

internal static class Models
{
    /// <summary>The model as a fresh context loads it.</summary>
    public static ITransformer Reload(MLContext ml, ITransformer model)
    {
        using var stream = new MemoryStream();
        ml.Model.Save(model, null, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out _);
    }
}
