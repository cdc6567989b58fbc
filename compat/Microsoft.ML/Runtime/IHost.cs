using System;

namespace Microsoft.ML.Runtime;

/// <summary>One component's environment, with random numbers of its own.</summary>
public interface IHost : IHostEnvironment
{
    Random Rand { get; }
}
