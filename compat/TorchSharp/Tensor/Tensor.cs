using System;
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
            Interlocked.Increment(ref _totalCount);
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

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed of.</exception>
        internal nint Handle => _handle != 0 ? _handle : throw new InvalidOperationException("The tensor was disposed of.");

        /// <summary>Whether the tensor was disposed of.</summary>
        internal bool IsInvalid => _handle == 0;

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
            OwningDisposeScope?.Move(this, OwningDisposeScope.Outer);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: whoever holds it disposes of it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Move(this, null);
            return this;
        }

        /// <summary>Frees the native tensor.</summary>
        /// <param name="disposing">False if the garbage collector asks.</param>
        protected virtual void Dispose(bool disposing)
        {
            var scope = OwningDisposeScope;
            OwningDisposeScope = null;
            if (Free() && disposing)
                scope?.Forget(this);
        }

        /// <summary>As <see cref="Dispose()"/>, for a scope that has already forgotten the tensor.</summary>
        internal void DisposeFromScope()
        {
            OwningDisposeScope = null;
            Free();
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
    }
}
