// Gradients: their modes, backward passes, and the tensors' own part in them.
#include "bridge.h"

#include <torch/csrc/autograd/autograd.h>

using gan::list;
using gan::Owned;
using gan::OwnedList;
using gan::Tensor;

GAN_API int32_t gan_grad_mode_get(bool* result) DO(*result = at::GradMode::is_enabled())
GAN_API int32_t gan_grad_mode_set(bool enabled) DO(at::GradMode::set_enabled(enabled))

GAN_API int32_t gan_backward(
    Tensor* const* tensors, int64_t count, Tensor* const* gradients, int64_t gradient_count,
    bool retain_graph, bool create_graph, Tensor* const* inputs, int64_t input_count)
    DO(torch::autograd::backward(
        list(tensors, count), list(gradients, gradient_count), retain_graph, create_graph, list(inputs, input_count)))

// An unused input's place in the result is empty.
GAN_API OwnedList gan_grad(
    Tensor* const* outputs, int64_t output_count, Tensor* const* inputs, int64_t input_count,
    Tensor* const* gradients, int64_t gradient_count, bool retain_graph, bool create_graph, bool allow_unused)
    TENSORS(torch::autograd::grad(
        list(outputs, output_count), list(inputs, input_count), list(gradients, gradient_count),
        retain_graph, create_graph, allow_unused))

GAN_API int32_t gan_requires_grad_get(const Tensor& tensor, bool* result) DO(*result = tensor.requires_grad())
GAN_API int32_t gan_requires_grad_set(const Tensor& tensor, bool value) DO(tensor.set_requires_grad(value))
GAN_API int32_t gan_is_leaf(const Tensor& tensor, bool* result) DO(*result = tensor.is_leaf())

// No gradient: no tensor and -1 bytes.
GAN_API Owned gan_grad_get(const Tensor& tensor) noexcept {
    return gan::guarded(Owned{}, [&] { return tensor.grad().defined() ? gan::own(tensor.grad()) : Owned{nullptr, -1}; });
}
GAN_API int32_t gan_grad_set(Tensor& tensor, const Tensor* gradient) DO(tensor.mutable_grad() = gan::or_none(gradient))
