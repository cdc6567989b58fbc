using System;
using System.Runtime.InteropServices;
using System.Threading;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An n-dimensional array of one type on one device; libtorch's <c>at::Tensor</c>.</summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private readonly long _bytes;
        private nint _handle;

        internal Tensor(Owned owned)
        {
            if (owned.Tensor == 0)
            {
                GC.SuppressFinalize(this);
                throw Error();
            }
            _handle = owned.Tensor;
            _bytes = owned.Bytes;
            MemoryPressure.Add(_bytes);
            CountLive();
            OwningDisposeScope = DisposeScopeManager.Created(this);
        }

        /// <summary>Takes over another tensor's handle and scope; the other is invalid afterwards.</summary>
        private protected Tensor(Tensor other)
        {
            _handle = other.Handle;
            _bytes = other._bytes;
            OwningDisposeScope = other.OwningDisposeScope;
            if (OwningDisposeScope is { } scope)
            {
                scope.Forget(other);
                scope.Add(this);
            }
            other._handle = 0;
            other.OwningDisposeScope = null;
            GC.SuppressFinalize(other);
        }

        /// <summary>A tensor that nobody disposed of.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>How many tensors are live, on all threads.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        /// <summary>The most tensors that were ever live at once.</summary>
        public static long PeakCount => Interlocked.Read(ref _peakCount);

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed of.</exception>
        public nint Handle => _handle != 0 ? _handle : throw new InvalidOperationException("The tensor was disposed of.");

        /// <summary>Whether the tensor was disposed of.</summary>
        public bool IsInvalid => _handle == 0;

        internal DisposeScope OwningDisposeScope { get; set; }

        /// <summary>Frees the native tensor now, rather than when the garbage collector finds it.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Gives the tensor to the scope around its own, or to nobody if there is none.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Gives the tensor to another scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope other)
        {
            if (OwningDisposeScope is { } scope)
                scope.MoveToOther(other, this);
            else
                other?.Attach(this);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: whoever holds it disposes of it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Frees the native tensor.</summary>
        /// <param name="disposing">False if the garbage collector asks.</param>
        protected virtual void Dispose(bool disposing)
        {
            var scope = OwningDisposeScope;
            OwningDisposeScope = null;
            if (!Free() || !disposing)
                return;
            if (scope is null)
                DisposeScopeManager.DisposedOutsideScope();
            else
            {
                scope.Forget(this);
                scope.CountDisposed();
            }
        }

        /// <summary>As <see cref="Dispose()"/>, for a scope that has already forgotten the tensor.</summary>
        internal void DisposeFromScope(DisposeScope scope)
        {
            OwningDisposeScope = null;
            if (!Free())
                return;
            scope.CountDisposed();
            GC.SuppressFinalize(this);
        }

        private bool Free()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle == 0)
                return false;
            gan_tensor_free(handle);
            MemoryPressure.Remove(_bytes);
            Interlocked.Decrement(ref _totalCount);
            return true;
        }

        private static void CountLive()
        {
            var total = Interlocked.Increment(ref _totalCount);
            for (var peak = Volatile.Read(ref _peakCount); total > peak;)
            {
                var seen = Interlocked.CompareExchange(ref _peakCount, total, peak);
                if (seen == peak)
                    return;
                peak = seen;
            }
        }
    }
}
