// Random number generators.
#include "bridge.h"

#include <ATen/CPUGeneratorImpl.h>

#include <mutex>

using gan::Options;
using gan::Owned;
using gan::Tensor;

namespace {

const at::Generator& default_generator(at::Device device) { return at::globalContext().defaultGenerator(device); }

at::Generator make(at::Device device) {
    // A clone, since CUDA's own constructor needs CUDA's headers.
    return device.is_cpu() ? at::detail::createCPUGenerator() : default_generator(device).clone();
}

template <class Body>
auto locked(at::Generator& generator, Body&& body) {
    std::lock_guard<std::mutex> lock(generator.mutex());
    return body();
}

}  // namespace

GAN_API at::Generator* gan_generator_default() noexcept {
    return gan::guarded<at::Generator*>(nullptr, [] { return new at::Generator(default_generator(at::kCPU)); });
}

GAN_API at::Generator* gan_generator_new(uint64_t seed, Options device) noexcept {
    return gan::guarded<at::Generator*>(nullptr, [&] {
        auto generator = make(device.device());
        generator.set_current_seed(seed);
        return new at::Generator(std::move(generator));
    });
}

GAN_API void gan_generator_free(at::Generator* generator) noexcept { delete generator; }

GAN_API int32_t gan_generator_manual_seed(at::Generator& generator, int64_t seed)
    DO(locked(generator, [&] { generator.set_current_seed(static_cast<uint64_t>(seed)); }))
