// The operations that layers and losses are made of.
#include "bridge.h"

using gan::Number;
using gan::or_none;
using gan::Owned;
using gan::Sizes;
using gan::Tensor;

namespace {

// In the order of C#'s PaddingModes.
constexpr const char* padding_modes[] = {"constant", "reflect", "replicate", "circular", "constant"};

}  // namespace

GAN_API Owned gan_conv2d(
    const Tensor& x, const Tensor& weight, const Tensor* bias, Sizes stride, Sizes padding, Sizes dilation, int64_t groups)
    TENSOR(at::conv2d(x, weight, or_none(bias), stride, at::IntArrayRef(padding), dilation, groups))
GAN_API Owned gan_conv_transpose2d(
    const Tensor& x, const Tensor& weight, const Tensor* bias, Sizes stride, Sizes padding, Sizes output_padding,
    Sizes dilation, int64_t groups)
    TENSOR(at::conv_transpose2d(x, weight, or_none(bias), stride, padding, output_padding, groups, dilation))
GAN_API Owned gan_linear(const Tensor& x, const Tensor& weight, const Tensor* bias)
    TENSOR(at::linear(x, weight, or_none(bias)))

GAN_API Owned gan_batch_norm(
    const Tensor& x, const Tensor* weight, const Tensor* bias, const Tensor* mean, const Tensor* var,
    bool training, double momentum, double eps)
    TENSOR(at::batch_norm(
        x, or_none(weight), or_none(bias), or_none(mean), or_none(var), training, momentum, eps,
        at::globalContext().userEnabledCuDNN()))

GAN_API Owned gan_leaky_relu(const Tensor& x, Number slope) TENSOR(at::leaky_relu(x, slope))
GAN_API int32_t gan_leaky_relu_(Tensor& x, Number slope) DO(at::leaky_relu_(x, slope))
GAN_API Owned gan_softplus(const Tensor& x, double beta, double threshold) TENSOR(at::softplus(x, beta, threshold))
GAN_API Owned gan_dropout(const Tensor& x, double p, bool training) TENSOR(at::dropout(x, p, training))
GAN_API int32_t gan_dropout_(Tensor& x, double p, bool training) DO(at::dropout_(x, p, training))

GAN_API Owned gan_pad(const Tensor& x, Sizes padding, int32_t mode) TENSOR(at::pad(x, padding, padding_modes[mode]))
