// The operations that layers and losses are made of.
#include "bridge.h"

using gan::Number;
using gan::or_none;
using gan::Owned;
using gan::Sizes;
using gan::Tensor;

namespace {

enum class Interpolation : int32_t { Nearest, Linear, Bilinear, Bicubic, Trilinear, Area, NearestExact };

// Images only (N, C, H, W). A scale of 0 is none: the ratio of the sizes is taken then.
Tensor interpolate(const Tensor& x, Sizes size, double scale_h, double scale_w, Interpolation mode, bool align_corners) {
    TORCH_CHECK(x.dim() == 4 && size.length == 2, "interpolate takes images (N, C, H, W), but the input has ", x.dim(), " dimensions");
    const bool scaled = scale_h > 0;
    switch (mode) {
        case Interpolation::Nearest:
            return scaled ? at::upsample_nearest2d(x, size, scale_h, scale_w) : at::upsample_nearest2d(x, size);
        case Interpolation::NearestExact:
            return scaled ? at::_upsample_nearest_exact2d(x, size, scale_h, scale_w) : at::_upsample_nearest_exact2d(x, size);
        case Interpolation::Bilinear:
            return scaled ? at::upsample_bilinear2d(x, size, align_corners, scale_h, scale_w)
                          : at::upsample_bilinear2d(x, size, align_corners);
        case Interpolation::Bicubic:
            return scaled ? at::upsample_bicubic2d(x, size, align_corners, scale_h, scale_w)
                          : at::upsample_bicubic2d(x, size, align_corners);
        case Interpolation::Area:
            return at::adaptive_avg_pool2d(x, size);
        default:
            TORCH_CHECK(false, "interpolate's mode for images is Nearest, NearestExact, Bilinear, Bicubic or Area");
    }
}

// In the order of C#'s PaddingModes.
constexpr const char* padding_modes[] = {"constant", "reflect", "replicate", "circular", "constant"};

Tensor avg_pool2d(
    const Tensor& x, Sizes kernel, Sizes stride, Sizes padding, bool ceil_mode, bool count_include_pad, int64_t divisor) {
    return divisor > 0 ? at::avg_pool2d(x, kernel, stride, padding, ceil_mode, count_include_pad, divisor)
                       : at::avg_pool2d(x, kernel, stride, padding, ceil_mode, count_include_pad);
}

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
GAN_API Owned gan_instance_norm(
    const Tensor& x, const Tensor* weight, const Tensor* bias, const Tensor* mean, const Tensor* var,
    bool use_input_stats, double momentum, double eps)
    TENSOR(at::instance_norm(
        x, or_none(weight), or_none(bias), or_none(mean), or_none(var), use_input_stats, momentum, eps,
        at::globalContext().userEnabledCuDNN()))
GAN_API Owned gan_group_norm(const Tensor& x, int64_t groups, const Tensor* weight, const Tensor* bias, double eps)
    TENSOR(at::group_norm(x, groups, or_none(weight), or_none(bias), eps))
GAN_API Owned gan_layer_norm(const Tensor& x, Sizes shape, const Tensor* weight, const Tensor* bias, double eps)
    TENSOR(at::layer_norm(x, shape, or_none(weight), or_none(bias), eps))

GAN_API Owned gan_leaky_relu(const Tensor& x, Number slope) TENSOR(at::leaky_relu(x, slope))
GAN_API int32_t gan_leaky_relu_(Tensor& x, Number slope) DO(at::leaky_relu_(x, slope))
GAN_API Owned gan_silu(const Tensor& x) TENSOR(at::silu(x))
GAN_API int32_t gan_silu_(Tensor& x) DO(at::silu_(x))
GAN_API Owned gan_softplus(const Tensor& x, double beta, double threshold) TENSOR(at::softplus(x, beta, threshold))
GAN_API Owned gan_softmax(const Tensor& x, int64_t dim, int32_t dtype)
    TENSOR(dtype < 0 ? at::softmax(x, dim) : at::softmax(x, dim, static_cast<at::ScalarType>(dtype)))
GAN_API Owned gan_log_softmax(const Tensor& x, int64_t dim, int32_t dtype)
    TENSOR(dtype < 0 ? at::log_softmax(x, dim) : at::log_softmax(x, dim, static_cast<at::ScalarType>(dtype)))
GAN_API Owned gan_dropout(const Tensor& x, double p, bool training) TENSOR(at::dropout(x, p, training))
GAN_API int32_t gan_dropout_(Tensor& x, double p, bool training) DO(at::dropout_(x, p, training))

GAN_API Owned gan_pixel_shuffle(const Tensor& x, int64_t factor) TENSOR(at::pixel_shuffle(x, factor))
GAN_API Owned gan_interpolate(
    const Tensor& x, Sizes size, double scale_h, double scale_w, Interpolation mode, bool align_corners)
    TENSOR(interpolate(x, size, scale_h, scale_w, mode, align_corners))
GAN_API Owned gan_avg_pool2d(
    const Tensor& x, Sizes kernel, Sizes stride, Sizes padding, bool ceil_mode, bool count_include_pad, int64_t divisor)
    TENSOR(avg_pool2d(x, kernel, stride, padding, ceil_mode, count_include_pad, divisor))
GAN_API Owned gan_max_pool2d(const Tensor& x, Sizes kernel, Sizes stride, Sizes padding, Sizes dilation, bool ceil_mode)
    TENSOR(at::max_pool2d(x, kernel, stride, padding, dilation, ceil_mode))
GAN_API Owned gan_pad(const Tensor& x, Sizes padding, int32_t mode, double value)
    TENSOR(at::pad(x, padding, padding_modes[mode], value))

GAN_API Owned gan_mse_loss(const Tensor& x, const Tensor& target, int64_t reduction) TENSOR(at::mse_loss(x, target, reduction))
GAN_API Owned gan_l1_loss(const Tensor& x, const Tensor& target, int64_t reduction) TENSOR(at::l1_loss(x, target, reduction))
GAN_API Owned gan_cross_entropy(
    const Tensor& x, const Tensor& target, const Tensor* weight, int64_t reduction, int64_t ignore_index, double smoothing)
    TENSOR(at::cross_entropy_loss(x, target, or_none(weight), reduction, ignore_index, smoothing))
