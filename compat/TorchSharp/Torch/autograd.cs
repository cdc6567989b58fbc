using System;
using System.Collections.Generic;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        /// <summary>The gradients of outputs with respect to inputs, returned rather than added up in the inputs.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">What it is differentiated with respect to.</param>
        /// <param name="grad_outputs">What the gradients are multiplied by; none for single numbers.</param>
        /// <param name="retain_graph">Whether another pass through the same graph follows.</param>
        /// <param name="create_graph">Whether the gradients shall have gradients; needs <paramref name="retain_graph"/> too.</param>
        /// <param name="allow_unused">Whether an input that an output does not depend on gives null rather than an error.</param>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor> grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            fixed (nint* from = Handles.Of(outputs), to = Handles.Of(inputs), factors = Handles.Of(grad_outputs))
            {
                var list = gan_grad(
                    from, outputs.Count, to, inputs.Count, factors, grad_outputs?.Count ?? 0, retain_graph, create_graph, allow_unused);
                GC.KeepAlive(outputs);
                GC.KeepAlive(inputs);
                return Tensor.Results(list, grad_outputs);
            }
        }

        /// <summary>Adds the gradients of tensors to their leaves.</summary>
        /// <param name="tensors">What is differentiated.</param>
        /// <param name="grad_tensors">What the gradients are multiplied by; none for single numbers.</param>
        /// <param name="retain_graph">Whether another pass through the same graph follows; null: as create_graph.</param>
        /// <param name="create_graph">Whether the gradients shall have gradients.</param>
        /// <param name="inputs">The leaves; none for all.</param>
        internal static void backward(
            IList<Tensor> tensors, IList<Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor> inputs = null)
        {
            fixed (nint* from = Handles.Of(tensors), factors = Handles.Of(grad_tensors), to = Handles.Of(inputs))
            {
                Check(gan_backward(
                    from, tensors.Count, factors, grad_tensors?.Count ?? 0, retain_graph ?? create_graph, create_graph, to,
                    inputs?.Count ?? 0));
                GC.KeepAlive(tensors);
                GC.KeepAlive(grad_tensors);
                GC.KeepAlive(inputs);
            }
        }
    }
}
