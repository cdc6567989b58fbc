using System;

namespace Microsoft.ML.Runtime;

/// <summary>Can tell where in the environment an error arose.</summary>
public interface IExceptionContext
{
    string ContextDescription { get; }

    TException Process<TException>(TException ex)
        where TException : Exception;
}
