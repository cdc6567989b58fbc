using System;
using System.Collections.Generic;

namespace TorchSharp;

/// <summary>
/// Owns the tensors that are made on its thread while it is the innermost scope, and disposes of them when it is disposed of.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private HashSet<IDisposable> _owned = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager, DisposeScope outer) => (_manager, Outer) = (manager, outer);

    internal DisposeScope Outer { get; set; }

    /// <summary>How many objects the scope owns.</summary>
    public int DisposablesCount => _owned.Count;

    /// <summary>Puts an object into this scope, out of the one it was in.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor)
        {
            if (tensor.OwningDisposeScope == this)
                return;
            tensor.OwningDisposeScope?.Forget(tensor);
            tensor.OwningDisposeScope = this;
            _manager.Attached();
        }
        _owned.Add(disposable);
    }

    /// <summary>Whether the scope owns the object.</summary>
    public bool Contains(IDisposable disposable) => _owned.Contains(disposable);

    /// <summary>Takes an object out of the scope: whoever holds it disposes of it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        if (!Forget(disposable))
            return disposable;
        if (disposable is torch.Tensor tensor)
            tensor.OwningDisposeScope = null;
        _manager.Detached();
        return disposable;
    }

    /// <summary>Gives an object to the scope around this one, or to nobody if there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(Outer, disposable);

    /// <summary>Gives an object to another scope, or to nobody.</summary>
    public T MoveToOther<T>(DisposeScope scope, T disposable) where T : IDisposable
    {
        if (scope is null)
            return Detach(disposable);
        if (!Forget(disposable))
            return disposable;
        scope.Add(disposable);
        if (disposable is torch.Tensor tensor)
            tensor.OwningDisposeScope = scope;
        return disposable;
    }

    /// <summary>Disposes of all that the scope owns; the scope stays open.</summary>
    public void DisposeEverything()
    {
        var owned = _owned;
        _owned = new(ReferenceEqualityComparer.Instance);
        foreach (var disposable in owned)
        {
            if (disposable is torch.Tensor tensor)
                tensor.DisposeFromScope(this);
            else
                disposable.Dispose();
        }
    }

    /// <summary>Disposes of all that the scope owns, and closes it.</summary>
    public void Dispose()
    {
        DisposeEverything();
        _manager.Close(this);
    }

    internal void Add(IDisposable disposable) => _owned.Add(disposable);

    internal bool Forget(IDisposable disposable) => _owned.Remove(disposable);

    internal void CountDisposed() => _manager.DisposedInScope();
}
