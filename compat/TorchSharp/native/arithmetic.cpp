// Element-wise functions, comparisons and matrix products.
#include "bridge.h"

using gan::Number;
using gan::Owned;
using gan::OwnedList;
using gan::Tensor;

#define UNARY(name) GAN_API Owned gan_##name(const Tensor& x) TENSOR(at::name(x))

UNARY(square)
UNARY(expm1)
UNARY(log1p)
UNARY(sin)
UNARY(cos)
UNARY(floor)
UNARY(isnan)
UNARY(isinf)
UNARY(isfinite)
UNARY(logical_not)

// A function and its in-place form.
#define UNARY_AND_IN_PLACE(name) \
    UNARY(name)                  \
    GAN_API int32_t gan_##name##_(Tensor& x) DO(x.name##_())

UNARY_AND_IN_PLACE(abs)
UNARY_AND_IN_PLACE(neg)
UNARY_AND_IN_PLACE(sign)
UNARY_AND_IN_PLACE(sqrt)
UNARY_AND_IN_PLACE(rsqrt)
UNARY_AND_IN_PLACE(reciprocal)
UNARY_AND_IN_PLACE(exp)
UNARY_AND_IN_PLACE(log)
UNARY_AND_IN_PLACE(relu)
UNARY_AND_IN_PLACE(tanh)
UNARY_AND_IN_PLACE(sigmoid)

// A function of a tensor and a tensor or a number.
#define BINARY(name)                                                             \
    GAN_API Owned gan_##name(const Tensor& x, const Tensor& y) TENSOR(x.name(y)) \
    GAN_API Owned gan_##name##_scalar(const Tensor& x, Number y) TENSOR(x.name(y.scalar()))

BINARY(eq)
BINARY(ne)
BINARY(lt)
BINARY(le)
BINARY(gt)
BINARY(ge)

#define BINARY_AND_IN_PLACE(name)                                              \
    BINARY(name)                                                               \
    GAN_API int32_t gan_##name##_(Tensor& x, const Tensor& y) DO(x.name##_(y)) \
    GAN_API int32_t gan_##name##_scalar_(Tensor& x, Number y) DO(x.name##_(y.scalar()))

BINARY_AND_IN_PLACE(mul)
BINARY_AND_IN_PLACE(pow)

// x + alpha y and x - alpha y
#define SCALED(name)                                                                                                      \
    GAN_API Owned gan_##name(const Tensor& x, const Tensor& y, Number alpha) TENSOR(x.name(y, alpha))                     \
    GAN_API Owned gan_##name##_scalar(const Tensor& x, Number y, Number alpha) TENSOR(x.name(y.scalar(), alpha.scalar())) \
    GAN_API int32_t gan_##name##_(Tensor& x, const Tensor& y, Number alpha) DO(x.name##_(y, alpha))                       \
    GAN_API int32_t gan_##name##_scalar_(Tensor& x, Number y, Number alpha) DO(x.name##_(y.scalar(), alpha.scalar()))

SCALED(add)
SCALED(sub)

GAN_API Owned gan_rsub_scalar(const Tensor& x, Number y) TENSOR(at::rsub(x, y.scalar()))
GAN_API Owned gan_maximum(const Tensor& x, const Tensor& y) TENSOR(at::maximum(x, y))
GAN_API Owned gan_minimum(const Tensor& x, const Tensor& y) TENSOR(at::minimum(x, y))
GAN_API Owned gan_logical_and(const Tensor& x, const Tensor& y) TENSOR(at::logical_and(x, y))

// div's rounding: 0 none, 1 toward zero, 2 down.
namespace {
constexpr const char* rounding[] = {nullptr, "trunc", "floor"};

template <class Other>
Tensor div(const Tensor& x, const Other& y, int32_t mode) {
    return mode == 0 ? x.div(y) : x.div(y, rounding[mode]);
}
template <class Other>
void div_(Tensor& x, const Other& y, int32_t mode) {
    mode == 0 ? x.div_(y) : x.div_(y, rounding[mode]);
}
}  // namespace
GAN_API Owned gan_div(const Tensor& x, const Tensor& y, int32_t mode) TENSOR(div(x, y, mode))
GAN_API Owned gan_div_scalar(const Tensor& x, Number y, int32_t mode) TENSOR(div(x, y.scalar(), mode))
GAN_API int32_t gan_div_(Tensor& x, const Tensor& y, int32_t mode) DO(div_(x, y, mode))
GAN_API int32_t gan_div_scalar_(Tensor& x, Number y, int32_t mode) DO(div_(x, y.scalar(), mode))

namespace {
Tensor clamp(const Tensor& x, Number min, Number max) {
    if (!max) return at::clamp_min(x, min.scalar());
    return min ? at::clamp(x, min.scalar(), max.scalar()) : at::clamp_max(x, max.scalar());
}
void clamp_(Tensor& x, Number min, Number max) {
    if (!max) x.clamp_min_(min.scalar());
    else if (min) x.clamp_(min.scalar(), max.scalar());
    else x.clamp_max_(max.scalar());
}
}  // namespace
GAN_API Owned gan_clamp(const Tensor& x, Number min, Number max) TENSOR(clamp(x, min, max))
GAN_API int32_t gan_clamp_(Tensor& x, Number min, Number max) DO(clamp_(x, min, max))

GAN_API Owned gan_addcmul(const Tensor& x, const Tensor& a, const Tensor& b, Number value) TENSOR(x.addcmul(a, b, value))
GAN_API int32_t gan_addcmul_(Tensor& x, const Tensor& a, const Tensor& b, Number value) DO(x.addcmul_(a, b, value))
GAN_API Owned gan_addcdiv(const Tensor& x, const Tensor& a, const Tensor& b, Number value) TENSOR(x.addcdiv(a, b, value))
GAN_API int32_t gan_addcdiv_(Tensor& x, const Tensor& a, const Tensor& b, Number value) DO(x.addcdiv_(a, b, value))
GAN_API Owned gan_lerp(const Tensor& x, const Tensor& end, const Tensor& weight) TENSOR(x.lerp(end, weight))
GAN_API int32_t gan_lerp_(Tensor& x, const Tensor& end, const Tensor& weight) DO(x.lerp_(end, weight))

GAN_API int32_t gan_fill_(Tensor& x, Number value) DO(x.fill_(value.scalar()))
GAN_API int32_t gan_zero_(Tensor& x) DO(x.zero_())
GAN_API Owned gan_where(const Tensor& condition, const Tensor& x, const Tensor& y) TENSOR(at::where(condition, x, y))
GAN_API Owned gan_masked_fill(const Tensor& x, const Tensor& mask, Number value) TENSOR(x.masked_fill(mask, value.scalar()))

GAN_API int32_t gan_masked_fill_(Tensor& x, const Tensor& mask, Number value) DO(x.masked_fill_(mask, value.scalar()))
GAN_API Owned gan_round(const Tensor& x, int64_t decimals) TENSOR(at::round(x, decimals))

GAN_API Owned gan_matmul(const Tensor& x, const Tensor& y) TENSOR(at::matmul(x, y))
GAN_API Owned gan_mm(const Tensor& x, const Tensor& y) TENSOR(at::mm(x, y))
GAN_API Owned gan_bmm(const Tensor& x, const Tensor& y) TENSOR(at::bmm(x, y))
GAN_API Owned gan_mv(const Tensor& x, const Tensor& y) TENSOR(at::mv(x, y))
GAN_API Owned gan_dot(const Tensor& x, const Tensor& y) TENSOR(at::dot(x, y))

namespace {
std::vector<Tensor> orthogonal_and_upper(const Tensor& x) {
    auto result = at::linalg_qr(x);
    return {std::get<0>(result), std::get<1>(result)};
}
}  // namespace
GAN_API OwnedList gan_qr(const Tensor& x) TENSORS(orthogonal_and_upper(x))
