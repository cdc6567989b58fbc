// Many elements to few: sums and extremes. A dtype of -1 keeps the input's.
#include "bridge.h"

using gan::Owned;
using gan::OwnedList;
using gan::Sizes;
using gan::Tensor;

namespace {

at::ScalarType type(int32_t dtype) { return static_cast<at::ScalarType>(dtype); }

Tensor sum(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) {
    return dtype < 0 ? at::sum(x, at::IntArrayRef(dims), keepdim) : at::sum(x, at::IntArrayRef(dims), keepdim, type(dtype));
}

Tensor mean(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) {
    return dtype < 0 ? at::mean(x, at::IntArrayRef(dims), keepdim) : at::mean(x, at::IntArrayRef(dims), keepdim, type(dtype));
}

std::vector<Tensor> both(const std::tuple<Tensor, Tensor>& pair) { return {std::get<0>(pair), std::get<1>(pair)}; }

}  // namespace

GAN_API Owned gan_sum_all(const Tensor& x, int32_t dtype) TENSOR(dtype < 0 ? at::sum(x) : at::sum(x, type(dtype)))
GAN_API Owned gan_sum(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) TENSOR(sum(x, dims, keepdim, dtype))
GAN_API Owned gan_mean_all(const Tensor& x) TENSOR(at::mean(x))
GAN_API Owned gan_mean(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) TENSOR(mean(x, dims, keepdim, dtype))

GAN_API Owned gan_max_all(const Tensor& x) TENSOR(at::max(x))
GAN_API OwnedList gan_max(const Tensor& x, int64_t dim, bool keepdim) TENSORS(both(at::max(x, dim, keepdim)))

GAN_API Owned gan_all(const Tensor& x) TENSOR(at::all(x))
GAN_API Owned gan_all_dim(const Tensor& x, int64_t dim, bool keepdim) TENSOR(at::all(x, dim, keepdim))
