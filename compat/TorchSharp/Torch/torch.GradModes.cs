using System;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>No gradients are recorded on this thread until the result is disposed of.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Gradients are recorded on this thread, or not, until the result is disposed of.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <inheritdoc cref="enable_grad"/>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether gradients are recorded on this thread.</summary>
    public static bool is_grad_enabled()
    {
        bool result;
        Check(gan_grad_mode_get(&result));
        return result;
    }

    /// <summary>Tensors that this thread makes until the result is disposed of can take no part in gradients at all.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether <see cref="inference_mode"/> is on.</summary>
    public static bool is_inference_mode_enabled()
    {
        bool result;
        Check(gan_inference_mode_get(&result));
        return result;
    }

    private sealed class GradMode : IDisposable
    {
        private readonly bool _before = is_grad_enabled();

        internal GradMode(bool enabled) => Check(gan_grad_mode_set(enabled));

        public void Dispose() => Check(gan_grad_mode_set(_before));
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint _handle;

        internal InferenceMode(bool enabled)
        {
            _handle = gan_inference_mode_enter(enabled);
            if (_handle == 0)
                throw Error();
        }

        public void Dispose()
        {
            if (_handle != 0)
                gan_inference_mode_leave(_handle);
            _handle = 0;
        }
    }
}
