// Errors, threads, and what CUDA there is.
#include "bridge.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>

namespace gan {

namespace {
thread_local std::string last_error;
}

void remember(const char* message) noexcept {
    try {
        last_error = message;
    } catch (...) {
        last_error.clear();
    }
}

}  // namespace gan

GAN_API const char* gan_last_error() noexcept { return gan::last_error.c_str(); }

GAN_API int32_t gan_set_num_threads(int32_t count) DO(at::set_num_threads(count))
GAN_API int32_t gan_get_num_threads(int32_t* result) DO(*result = at::get_num_threads())

GAN_API int32_t gan_cuda_is_available(bool* result) DO(*result = torch::cuda::is_available())
GAN_API int32_t gan_cuda_device_count(int32_t* result) DO(*result = static_cast<int32_t>(torch::cuda::device_count()))

GAN_API int32_t gan_get_tf32_matmul(bool* result) DO(*result = at::globalContext().allowTF32CuBLAS())
GAN_API int32_t gan_set_tf32_matmul(bool allowed) DO(at::globalContext().setAllowTF32CuBLAS(allowed))
GAN_API int32_t gan_get_tf32_cudnn(bool* result) DO(*result = at::globalContext().allowTF32CuDNN())
GAN_API int32_t gan_set_tf32_cudnn(bool allowed) DO(at::globalContext().setAllowTF32CuDNN(allowed))
