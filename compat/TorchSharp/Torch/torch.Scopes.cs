using System;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The current thread's innermost scope; null for none.</summary>
    public static DisposeScope CurrentDisposeScope => DisposeScopeManager.OfThread.Current;

    /// <summary>Opens a scope on the current thread, which then owns the tensors that the thread makes.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();

    /// <summary>Computes one tensor in a scope of its own, which disposes of all others.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
