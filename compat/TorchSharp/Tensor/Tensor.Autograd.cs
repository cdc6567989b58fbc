using System.Collections.Generic;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether gradients with respect to this tensor are recorded.</summary>
        public unsafe bool requires_grad
        {
            get
            {
                bool result;
                Changed(gan_requires_grad_get(Handle, &result));
                return result;
            }
            set => Changed(gan_requires_grad_set(Handle, value));
        }

        /// <summary>Whether no recorded operation made this tensor.</summary>
        internal unsafe bool is_leaf
        {
            get
            {
                bool result;
                Changed(gan_is_leaf(Handle, &result));
                return result;
            }
        }

        /// <summary>The gradient that backward passes have added up; null for none. Each read makes a new tensor object.</summary>
        public Tensor grad
        {
            get
            {
                var gradient = gan_grad_get(Handle);
                return gradient.Bytes < 0 ? null : Result(gradient, this);
            }
            set => Changed(gan_grad_set(Handle, Handles.OrZero(value)), value);
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => Changed(gan_requires_grad_set(Handle, requires_grad));

        /// <summary>Adds the gradients of this single number to its leaves.</summary>
        public void backward() => autograd.backward([this]);

        /// <summary>Adds gradients to leaves.</summary>
        /// <param name="grad_tensors">What the gradients are multiplied by; none for a single number.</param>
        /// <param name="retain_graph">Whether another pass through the same graph follows.</param>
        /// <param name="create_graph">Whether the gradients shall have gradients.</param>
        /// <param name="inputs">The leaves; none for all.</param>
        public void backward(
            IList<Tensor> grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor> inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
