using System;

namespace TorchSharp;

/// <summary>Keeps each thread's stack of <see cref="DisposeScope"/>.</summary>
internal sealed class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager _ofThread;

    internal static DisposeScopeManager OfThread => _ofThread ??= new();

    internal DisposeScope Current { get; private set; }

    internal DisposeScope Open() => Current = new DisposeScope(this, Current);

    /// <summary>Takes a scope from the stack, wherever in it the scope is.</summary>
    internal void Close(DisposeScope scope)
    {
        if (Current == scope)
        {
            Current = scope.Outer;
            return;
        }
        for (var inner = Current; inner != null; inner = inner.Outer)
            if (inner.Outer == scope)
                inner.Outer = scope.Outer;
    }

    /// <summary>Gives a new tensor to the innermost scope, if there is one.</summary>
    internal static DisposeScope Created(torch.Tensor tensor)
    {
        var scope = OfThread.Current;
        scope?.Add(tensor);
        return scope;
    }
}
