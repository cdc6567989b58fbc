using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>What an estimator returns in the end.</summary>
internal static class BoundTransformer
{
    /// <summary>
    /// The transformer, bound to the types of the input's columns, without which it could not be saved; disposed where they do not fit it.
    /// </summary>
    /// <exception cref="ArgumentException">A column is missing, or has the wrong type.</exception>
    public static T Bind<T>(T transformer, DataViewSchema input) where T : ITransformer, IDisposable
    {
        try
        {
            transformer.GetOutputSchema(input);
            return transformer;
        }
        catch
        {
            transformer.Dispose();
            throw;
        }
    }
}
