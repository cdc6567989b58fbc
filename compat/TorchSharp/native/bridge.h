// What every export shares: how tensors, numbers and errors cross the border to C#.
// Each export is a C function that lets no exception out; its C# declaration stands in ../Interop under the same name.
#pragma once
#include <ATen/ATen.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <exception>
#include <limits>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace gan {

using at::Tensor;

// A tensor that C# owns from now on, with the bytes that it keeps alive. No tensor: see gan_last_error.
struct Owned {
    Tensor* tensor;
    int64_t bytes;
};

// Several of them; gan_tensors_free gives the array back, not the tensors. A count of -1: see gan_last_error.
struct OwnedList {
    Owned* items;
    int64_t count;
};

enum class NumberKind : int64_t { None, Integer, Real, Boolean };

// C#'s Scalar by value: real numbers are carried as their bits, so that both sides pass two plain registers.
struct Number {
    NumberKind kind;
    int64_t bits;

    double real() const {
        double value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
    at::Scalar scalar() const {
        switch (kind) {
            case NumberKind::Integer: return at::Scalar(bits);
            case NumberKind::Real: return at::Scalar(real());
            case NumberKind::Boolean: return at::Scalar(bits != 0);
            default: throw std::invalid_argument("A number is missing.");
        }
    }
    operator at::Scalar() const { return scalar(); }
    explicit operator bool() const { return kind != NumberKind::None; }
};

// Where and how a new tensor is made; -1 stands for "as the default, or as the tensor it is like".
struct Options {
    int32_t dtype;
    int32_t device_type;
    int32_t device_index;
    int32_t requires_grad;

    at::TensorOptions options() const {
        at::TensorOptions result;
        if (dtype >= 0) result = result.dtype(static_cast<at::ScalarType>(dtype));
        if (device_type >= 0) result = result.device(device());
        return result;
    }
    at::Device device() const {
        return at::Device(static_cast<at::DeviceType>(device_type), static_cast<at::DeviceIndex>(device_index));
    }
};

struct Sizes {
    const int64_t* data;
    int64_t length;
    operator at::IntArrayRef() const { return at::IntArrayRef(data, static_cast<size_t>(length)); }
};

void remember(const char* message) noexcept;

// The bytes a tensor keeps alive: views of a part count that part, broadcast views no more than their storage.
inline int64_t bytes_of(const Tensor& tensor) {
    if (!tensor.defined() || !tensor.has_storage()) return 0;
    const auto viewed = static_cast<int64_t>(tensor.numel() * tensor.itemsize());
    return std::min(viewed, static_cast<int64_t>(tensor.storage().nbytes()));
}

inline Owned own(Tensor tensor) {
    const auto bytes = bytes_of(tensor);
    return {new Tensor(std::move(tensor)), bytes};
}

inline OwnedList own(const std::vector<Tensor>& tensors) {
    auto* items = new Owned[tensors.size()];
    for (size_t i = 0; i < tensors.size(); i++)
        items[i] = tensors[i].defined() ? own(tensors[i]) : Owned{nullptr, 0};
    return {items, static_cast<int64_t>(tensors.size())};
}

inline const Tensor& or_none(const Tensor* tensor) {
    static const Tensor none;
    return tensor ? *tensor : none;
}

inline std::vector<Tensor> list(Tensor* const* tensors, int64_t count) {
    std::vector<Tensor> result;
    result.reserve(count);
    for (int64_t i = 0; i < count; i++) result.push_back(or_none(tensors[i]));
    return result;
}

// Runs the body; any exception becomes the thread's last error and the given result.
template <class Result, class Body>
Result guarded(Result on_error, Body&& body) noexcept {
    try {
        return body();
    } catch (const c10::Error& error) {
        remember(error.what_without_backtrace());
    } catch (const std::exception& error) {
        remember(error.what());
    } catch (...) {
        remember("libtorch threw something that is no std::exception.");
    }
    return on_error;
}

}  // namespace gan

#define GAN_API extern "C" __attribute__((visibility("default")))

// The three kinds of body: one that returns a tensor, one that returns several, and one that only does something
// (0: done, 1: see gan_last_error).
#define TENSOR(...) \
    noexcept { return gan::guarded(gan::Owned{}, [&] { return gan::own(__VA_ARGS__); }); }
#define TENSORS(...) \
    noexcept { return gan::guarded(gan::OwnedList{nullptr, -1}, [&] { return gan::own(__VA_ARGS__); }); }
#define DO(...)                                  \
    noexcept {                                   \
        return gan::guarded(1, [&] {             \
            __VA_ARGS__;                         \
            return 0;                            \
        });                                      \
    }
