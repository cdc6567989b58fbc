// Element-wise functions, comparisons and matrix products.
#include "bridge.h"

using gan::Number;
using gan::Owned;
using gan::OwnedList;
using gan::Tensor;

#define UNARY(name) GAN_API Owned gan_##name(const Tensor& x) TENSOR(at::name(x))

UNARY(abs)
UNARY(neg)
UNARY(sign)
UNARY(reciprocal)
UNARY(square)
UNARY(exp)
UNARY(expm1)
UNARY(sin)
UNARY(cos)
UNARY(isfinite)

// A function and its in-place form.
#define UNARY_AND_IN_PLACE(name) \
    UNARY(name)                  \
    GAN_API int32_t gan_##name##_(Tensor& x) DO(x.name##_())

UNARY_AND_IN_PLACE(sqrt)
UNARY_AND_IN_PLACE(relu)
UNARY_AND_IN_PLACE(tanh)
UNARY_AND_IN_PLACE(sigmoid)

// A function of a tensor and a tensor or a number.
#define BINARY(name)                                                             \
    GAN_API Owned gan_##name(const Tensor& x, const Tensor& y) TENSOR(x.name(y)) \
    GAN_API Owned gan_##name##_scalar(const Tensor& x, Number y) TENSOR(x.name(y.scalar()))

BINARY(eq)
BINARY(lt)
BINARY(le)
BINARY(gt)
BINARY(ge)
BINARY(pow)
BINARY(div)

GAN_API int32_t gan_div_scalar_(Tensor& x, Number y) DO(x.div_(y.scalar()))

#define BINARY_AND_IN_PLACE(name)                                              \
    BINARY(name)                                                               \
    GAN_API int32_t gan_##name##_(Tensor& x, const Tensor& y) DO(x.name##_(y)) \
    GAN_API int32_t gan_##name##_scalar_(Tensor& x, Number y) DO(x.name##_(y.scalar()))

BINARY_AND_IN_PLACE(mul)

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
GAN_API int32_t gan_addcdiv_(Tensor& x, const Tensor& a, const Tensor& b, Number value) DO(x.addcdiv_(a, b, value))

GAN_API int32_t gan_fill_(Tensor& x, Number value) DO(x.fill_(value.scalar()))
GAN_API int32_t gan_zero_(Tensor& x) DO(x.zero_())

GAN_API Owned gan_matmul(const Tensor& x, const Tensor& y) TENSOR(at::matmul(x, y))
GAN_API Owned gan_bmm(const Tensor& x, const Tensor& y) TENSOR(at::bmm(x, y))

namespace {
std::vector<Tensor> orthogonal_and_upper(const Tensor& x) {
    auto result = at::linalg_qr(x);
    return {std::get<0>(result), std::get<1>(result)};
}
}  // namespace
GAN_API OwnedList gan_qr(const Tensor& x) TENSORS(orthogonal_and_upper(x))
