// Other views and arrangements of the same elements.
#include "bridge.h"

#include <ATen/TensorIndexing.h>

using gan::list;
using gan::Owned;
using gan::OwnedList;
using gan::Sizes;
using gan::Tensor;

namespace {

enum class IndexKind : int64_t { None, Ellipsis, Single, Boolean, Slice, Tensor };
constexpr int64_t open_end = std::numeric_limits<int64_t>::min();

// One of C#'s TensorIndex; an open end of a slice is open_end.
struct Index {
    IndexKind kind;
    int64_t start, stop, step;
    const Tensor* tensor;
};

at::indexing::TensorIndex native(const Index& index) {
    using namespace at::indexing;
    switch (index.kind) {
        case IndexKind::None: return TensorIndex(None);
        case IndexKind::Ellipsis: return TensorIndex(Ellipsis);
        case IndexKind::Single: return TensorIndex(index.start);
        case IndexKind::Boolean: return TensorIndex(index.start != 0);
        case IndexKind::Tensor: return TensorIndex(*index.tensor);
        default: break;
    }
    const auto step = index.step == open_end ? 1 : index.step;
    const auto start = index.start == open_end ? 0 : index.start;
    return TensorIndex(index.stop == open_end ? Slice(start, None, step) : Slice(start, index.stop, step));
}

std::vector<at::indexing::TensorIndex> native(const Index* indices, int64_t count) {
    std::vector<at::indexing::TensorIndex> result;
    result.reserve(count);
    for (int64_t i = 0; i < count; i++) result.push_back(native(indices[i]));
    return result;
}

}  // namespace

GAN_API Owned gan_reshape(const Tensor& t, Sizes sizes) TENSOR(t.reshape(sizes))
GAN_API Owned gan_view(const Tensor& t, Sizes sizes) TENSOR(t.view(sizes))
GAN_API Owned gan_expand(const Tensor& t, Sizes sizes, bool implicit) TENSOR(t.expand(sizes, implicit))
GAN_API Owned gan_permute(const Tensor& t, Sizes dims) TENSOR(t.permute(dims))
GAN_API Owned gan_transpose(const Tensor& t, int64_t dim0, int64_t dim1) TENSOR(t.transpose(dim0, dim1))
GAN_API Owned gan_t(const Tensor& t) TENSOR(t.t())
GAN_API Owned gan_diagonal(const Tensor& t, int64_t offset, int64_t dim1, int64_t dim2)
    TENSOR(t.diagonal(offset, dim1, dim2))
GAN_API Owned gan_flatten(const Tensor& t, int64_t start, int64_t end) TENSOR(t.flatten(start, end))
GAN_API Owned gan_unflatten(const Tensor& t, int64_t dim, Sizes sizes) TENSOR(t.unflatten(dim, sizes))
GAN_API Owned gan_unsqueeze(const Tensor& t, int64_t dim) TENSOR(t.unsqueeze(dim))
GAN_API Owned gan_squeeze(const Tensor& t) TENSOR(t.squeeze())
GAN_API Owned gan_squeeze_dim(const Tensor& t, int64_t dim) TENSOR(t.squeeze(dim))
GAN_API Owned gan_repeat(const Tensor& t, Sizes repeats) TENSOR(t.repeat(repeats))

GAN_API Owned gan_narrow(const Tensor& t, int64_t dim, int64_t start, int64_t length) TENSOR(t.narrow(dim, start, length))
GAN_API Owned gan_select(const Tensor& t, int64_t dim, int64_t index) TENSOR(t.select(dim, index))
GAN_API Owned gan_index_select(const Tensor& t, int64_t dim, const Tensor& index) TENSOR(t.index_select(dim, index))
GAN_API Owned gan_index(const Tensor& t, const Index* indices, int64_t count) TENSOR(t.index(native(indices, count)))
GAN_API int32_t gan_index_put_(Tensor& t, const Index* indices, int64_t count, const Tensor& value)
    DO(t.index_put_(native(indices, count), value))
GAN_API Owned gan_flip(const Tensor& t, Sizes dims) TENSOR(t.flip(dims))

GAN_API Owned gan_cat(Tensor* const* tensors, int64_t count, int64_t dim) TENSOR(at::cat(list(tensors, count), dim))
GAN_API Owned gan_stack(Tensor* const* tensors, int64_t count, int64_t dim) TENSOR(at::stack(list(tensors, count), dim))
