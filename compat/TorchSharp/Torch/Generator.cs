using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A sequence of pseudo-random numbers.</summary>
    public class Generator : IDisposable
    {
        private nint _handle;

        /// <param name="seed">Where the sequence starts.</param>
        /// <param name="device">The device whose random numbers it makes; none: the CPU.</param>
        public Generator(ulong seed = 0, Device device = null)
            : this(gan_generator_new(seed, new Options(null, device ?? CPU)), device ?? CPU)
        {
        }

        private Generator(nint handle, Device device)
        {
            if (handle == 0)
            {
                GC.SuppressFinalize(this);
                throw Error();
            }
            (_handle, this.device) = (handle, device);
        }

        ~Generator() => Dispose(false);

        /// <summary>The CPU's own generator, used where none is given.</summary>
        internal static Generator Default { get; } = new(gan_generator_default(), CPU);

        /// <summary>The device whose random numbers it makes.</summary>
        internal Device device { get; }

        /// <summary>The native generator.</summary>
        internal nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>Starts the sequence from a seed.</summary>
        internal Generator manual_seed(long seed)
        {
            Check(gan_generator_manual_seed(Handle, seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Frees the native generator.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_handle != 0)
                gan_generator_free(_handle);
            _handle = 0;
        }

        internal static nint OrZero(Generator generator) => generator is null ? 0 : generator.Handle;
    }

    /// <summary>Seeds the CPU's random numbers.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);
}
