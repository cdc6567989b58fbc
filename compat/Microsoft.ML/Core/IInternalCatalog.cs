using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>A catalog's environment, for the extension methods of this library.</summary>
internal interface IInternalCatalog
{
    IHostEnvironment Environment { get; }
}
