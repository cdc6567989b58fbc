using System;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>No gradients are recorded on this thread until the result is disposed of.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Gradients are recorded on this thread, or not, until the result is disposed of.</summary>
    internal static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Whether gradients are recorded on this thread.</summary>
    internal static bool is_grad_enabled()
    {
        bool result;
        Check(gan_grad_mode_get(&result));
        return result;
    }

    private sealed class GradMode : IDisposable
    {
        private readonly bool _before = is_grad_enabled();

        internal GradMode(bool enabled) => Check(gan_grad_mode_set(enabled));

        public void Dispose() => Check(gan_grad_mode_set(_before));
    }
}
