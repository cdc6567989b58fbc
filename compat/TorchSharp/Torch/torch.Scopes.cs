namespace TorchSharp;

public static partial class torch
{
    /// <summary>The current thread's innermost scope; null for none.</summary>
    internal static DisposeScope CurrentDisposeScope => DisposeScopeManager.OfThread.Current;

    /// <summary>Opens a scope on the current thread, which then owns the tensors that the thread makes.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();
}
