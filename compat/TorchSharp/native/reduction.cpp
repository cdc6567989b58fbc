// Many elements to few: sums, extremes, orders. A dtype of -1 keeps the input's.
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

Tensor as_type(const Tensor& x, int32_t dtype) { return dtype < 0 ? x : x.to(type(dtype)); }

std::vector<Tensor> both(const std::tuple<Tensor, Tensor>& pair) { return {std::get<0>(pair), std::get<1>(pair)}; }

}  // namespace

GAN_API Owned gan_sum_all(const Tensor& x, int32_t dtype) TENSOR(dtype < 0 ? at::sum(x) : at::sum(x, type(dtype)))
GAN_API Owned gan_sum(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) TENSOR(sum(x, dims, keepdim, dtype))
GAN_API Owned gan_mean_all(const Tensor& x) TENSOR(at::mean(x))
GAN_API Owned gan_mean(const Tensor& x, Sizes dims, bool keepdim, int32_t dtype) TENSOR(mean(x, dims, keepdim, dtype))
GAN_API Owned gan_std_all(const Tensor& x, bool unbiased) TENSOR(at::std(x, unbiased))
GAN_API Owned gan_std(const Tensor& x, Sizes dims, bool unbiased, bool keepdim, int32_t dtype)
    TENSOR(at::std(as_type(x, dtype), at::IntArrayRef(dims), unbiased, keepdim))

GAN_API Owned gan_max_all(const Tensor& x) TENSOR(at::max(x))
GAN_API Owned gan_min_all(const Tensor& x) TENSOR(at::min(x))
GAN_API OwnedList gan_max(const Tensor& x, int64_t dim, bool keepdim) TENSORS(both(at::max(x, dim, keepdim)))
GAN_API OwnedList gan_min(const Tensor& x, int64_t dim, bool keepdim) TENSORS(both(at::min(x, dim, keepdim)))

GAN_API Owned gan_all(const Tensor& x) TENSOR(at::all(x))
GAN_API Owned gan_all_dim(const Tensor& x, int64_t dim, bool keepdim) TENSOR(at::all(x, dim, keepdim))
GAN_API int32_t gan_allclose(const Tensor& x, const Tensor& y, double rtol, double atol, bool equal_nan, bool* result)
    DO(*result = at::allclose(x, y, rtol, atol, equal_nan))

