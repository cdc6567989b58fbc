using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Where the extension methods that make transforms stand: <see cref="MLContext.Transforms"/>.</summary>
public sealed class TransformsCatalog : IInternalCatalog
{
    private readonly IHostEnvironment _environment;

    internal TransformsCatalog(IHostEnvironment environment)
    {
        _environment = environment;
        Conversion = new ConversionTransforms(environment);
    }

    IHostEnvironment IInternalCatalog.Environment => _environment;

    public ConversionTransforms Conversion { get; }

    /// <summary>Where those that convert between types stand.</summary>
    public sealed class ConversionTransforms : IInternalCatalog
    {
        private readonly IHostEnvironment _environment;

        internal ConversionTransforms(IHostEnvironment environment)
        {
            _environment = environment;
        }

        IHostEnvironment IInternalCatalog.Environment => _environment;
    }
}
