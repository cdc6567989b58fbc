// A tensor's life and properties.
#include "bridge.h"

using gan::Options;
using gan::Owned;
using gan::Tensor;

namespace {

Tensor to(const Tensor& tensor, Options target, bool non_blocking, bool copy) {
    const auto device = target.device_type < 0 ? tensor.device() : target.device();
    const auto dtype = target.dtype < 0 ? tensor.scalar_type() : static_cast<at::ScalarType>(target.dtype);
    return tensor.to(device, dtype, non_blocking, copy);
}

}  // namespace

GAN_API void gan_tensor_free(Tensor* tensor) noexcept { delete tensor; }
GAN_API void gan_tensors_free(Owned* items) noexcept { delete[] items; }

GAN_API int32_t gan_dim(const Tensor& tensor, int64_t* result) DO(*result = tensor.dim())
GAN_API int32_t gan_numel(const Tensor& tensor, int64_t* result) DO(*result = tensor.numel())
GAN_API int32_t gan_size(const Tensor& tensor, int64_t dim, int64_t* result) DO(*result = tensor.size(dim))
GAN_API int32_t gan_sizes(const Tensor& tensor, int64_t* result)
    DO(std::copy_n(tensor.sizes().data(), tensor.dim(), result))
GAN_API int32_t gan_strides(const Tensor& tensor, int64_t* result)
    DO(std::copy_n(tensor.strides().data(), tensor.dim(), result))
GAN_API int32_t gan_dtype(const Tensor& tensor, int32_t* result) DO(*result = static_cast<int32_t>(tensor.scalar_type()))
GAN_API int32_t gan_element_size(const Tensor& tensor, int64_t* result) DO(*result = static_cast<int64_t>(tensor.element_size()))
GAN_API int32_t gan_device(const Tensor& tensor, int32_t* type, int32_t* index)
    DO(*type = static_cast<int32_t>(tensor.device().type()); *index = tensor.device().index())
GAN_API int32_t gan_is_contiguous(const Tensor& tensor, bool* result) DO(*result = tensor.is_contiguous())
GAN_API int32_t gan_data(const Tensor& tensor, void** result) DO(*result = tensor.data_ptr())

GAN_API Owned gan_alias(const Tensor& tensor) TENSOR(tensor.alias())
GAN_API Owned gan_clone(const Tensor& tensor) TENSOR(tensor.clone())
GAN_API Owned gan_detach(const Tensor& tensor) TENSOR(tensor.detach())
GAN_API int32_t gan_detach_(Tensor& tensor) DO(tensor.detach_())
GAN_API Owned gan_contiguous(const Tensor& tensor) TENSOR(tensor.contiguous())
GAN_API Owned gan_to(const Tensor& tensor, Options target, bool non_blocking, bool copy)
    TENSOR(to(tensor, target, non_blocking, copy))
GAN_API int32_t gan_copy_(Tensor& tensor, const Tensor& source, bool non_blocking) DO(tensor.copy_(source, non_blocking))
