using System;
using System.Collections.Generic;

namespace TorchSharp;

/// <summary>
/// Owns the tensors that are made on its thread while it is the innermost scope, and disposes of them when it is disposed of.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private readonly HashSet<torch.Tensor> _owned = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager, DisposeScope outer) => (_manager, Outer) = (manager, outer);

    internal DisposeScope Outer { get; set; }

    /// <summary>Disposes of all that the scope owns, and closes it.</summary>
    public void Dispose()
    {
        foreach (var tensor in _owned)
            tensor.DisposeFromScope();
        _owned.Clear();
        _manager.Close(this);
    }

    /// <summary>Gives a tensor to another scope, or to nobody if there is none.</summary>
    internal void Move(torch.Tensor tensor, DisposeScope to)
    {
        Forget(tensor);
        to?.Add(tensor);
        tensor.OwningDisposeScope = to;
    }

    internal void Add(torch.Tensor tensor) => _owned.Add(tensor);

    internal void Forget(torch.Tensor tensor) => _owned.Remove(tensor);
}
