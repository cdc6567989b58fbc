// New tensors.
#include "bridge.h"

using gan::Number;
using gan::Options;
using gan::Owned;
using gan::Sizes;
using gan::Tensor;

namespace {

using MaybeGenerator = c10::optional<at::Generator>;

MaybeGenerator maybe(const at::Generator* generator) { return generator ? MaybeGenerator(*generator) : MaybeGenerator(); }

Tensor with_grad(Tensor tensor, Options options) {
    return options.requires_grad ? tensor.set_requires_grad(true) : tensor;
}

// The copy is made on the CPU in the memory's own type, then moved and converted as asked.
Tensor copy_of(const void* data, Sizes sizes, int32_t dtype, Options options) {
    auto borrowed = at::from_blob(const_cast<void*>(data), sizes, at::dtype(static_cast<at::ScalarType>(dtype)));
    const auto device = options.device_type < 0 ? at::Device(at::kCPU) : options.device();
    const auto type = options.dtype < 0 ? borrowed.scalar_type() : static_cast<at::ScalarType>(options.dtype);
    return borrowed.to(device, type, /*non_blocking=*/false, /*copy=*/true);
}

}  // namespace

GAN_API Owned gan_empty(Sizes sizes, Options options) TENSOR(with_grad(at::empty(sizes, options.options()), options))
GAN_API Owned gan_zeros(Sizes sizes, Options options) TENSOR(with_grad(at::zeros(sizes, options.options()), options))
GAN_API Owned gan_ones(Sizes sizes, Options options) TENSOR(with_grad(at::ones(sizes, options.options()), options))
GAN_API Owned gan_full(Sizes sizes, Number value, Options options)
    TENSOR(with_grad(at::full(sizes, value, options.options()), options))
GAN_API Owned gan_rand(Sizes sizes, const at::Generator* generator, Options options)
    TENSOR(with_grad(at::rand(sizes, maybe(generator), options.options()), options))
GAN_API Owned gan_randn(Sizes sizes, const at::Generator* generator, Options options)
    TENSOR(with_grad(at::randn(sizes, maybe(generator), options.options()), options))
GAN_API Owned gan_randint(int64_t low, int64_t high, Sizes sizes, const at::Generator* generator, Options options)
    TENSOR(with_grad(at::randint(low, high, sizes, maybe(generator), options.options()), options))

GAN_API Owned gan_arange(Number start, Number stop, Number step, Options options)
    TENSOR(with_grad(at::arange(start, stop, step, options.options()), options))
GAN_API Owned gan_eye(int64_t rows, int64_t columns, Options options)
    TENSOR(with_grad(at::eye(rows, columns, options.options()), options))

GAN_API Owned gan_zeros_like(const Tensor& like, Options options) TENSOR(with_grad(at::zeros_like(like, options.options()), options))
GAN_API Owned gan_randn_like(const Tensor& like, Options options) TENSOR(with_grad(at::randn_like(like, options.options()), options))

GAN_API Owned gan_copy_of(const void* data, Sizes sizes, int32_t dtype, Options options)
    TENSOR(with_grad(copy_of(data, sizes, dtype, options), options))

GAN_API int32_t gan_normal_(Tensor& tensor, double mean, double std, const at::Generator* generator)
    DO(tensor.normal_(mean, std, maybe(generator)))
GAN_API int32_t gan_uniform_(Tensor& tensor, double from, double to, const at::Generator* generator)
    DO(tensor.uniform_(from, to, maybe(generator)))
