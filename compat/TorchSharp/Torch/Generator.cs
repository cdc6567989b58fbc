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
        public static Generator Default { get; } = new(gan_generator_default(), CPU);

        /// <summary>The device whose random numbers it makes.</summary>
        public Device device { get; }

        /// <summary>The native generator.</summary>
        public nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>Starts the sequence from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            Check(gan_generator_manual_seed(Handle, seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>The seed that the sequence started from.</summary>
        public long initial_seed()
        {
            long result;
            Check(gan_generator_initial_seed(Handle, &result));
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>The whole state, as bytes.</summary>
        public Tensor get_state() => Tensor.Result(gan_generator_get_state(Handle), this);

        /// <summary>Goes on from what <see cref="get_state"/> returned.</summary>
        public void set_state(Tensor value)
        {
            Check(gan_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
            GC.KeepAlive(this);
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

    /// <summary>Seeds the CPU's random numbers; for CUDA's see <see cref="cuda.manual_seed_all"/>.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>The state of the CPU's random numbers.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Goes on from what <see cref="get_rng_state"/> returned.</summary>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    public static partial class random
    {
        /// <inheritdoc cref="torch.manual_seed"/>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <inheritdoc cref="torch.get_rng_state"/>
        public static Tensor get_rng_state() => torch.get_rng_state();

        /// <inheritdoc cref="torch.set_rng_state"/>
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
