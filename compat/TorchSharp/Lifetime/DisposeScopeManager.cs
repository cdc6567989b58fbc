using System;

namespace TorchSharp;

/// <summary>Keeps each thread's stack of <see cref="DisposeScope"/>.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager _ofThread;

    private readonly ThreadDisposeScopeStatistics _statistics = new();

    /// <summary>The current thread's counts.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread._statistics;

    internal static DisposeScopeManager OfThread => _ofThread ??= new();

    internal DisposeScope Current { get; private set; }

    private LifetimeStatistics Tensors => _statistics.TensorStatistics;

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

    /// <summary>Counts a new tensor, and gives it to the innermost scope.</summary>
    internal static DisposeScope Created(torch.Tensor tensor)
    {
        var manager = OfThread;
        if (manager.Current is not { } scope)
        {
            manager.Tensors.CreatedOutsideScopeCount++;
            return null;
        }
        manager.Tensors.CreatedInScopeCount++;
        scope.Add(tensor);
        return scope;
    }

    internal static void DisposedOutsideScope() => OfThread.Tensors.DisposedOutsideScopeCount++;

    internal void DisposedInScope() => Tensors.DisposedInScopeCount++;

    internal void Attached() => Tensors.AttachedToScopeCount++;

    internal void Detached() => Tensors.DetachedFromScopeCount++;
}
