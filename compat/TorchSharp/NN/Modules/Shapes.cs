using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Its input.</summary>
        public sealed class Identity : ParameterLessModule<Tensor, Tensor>
        {
            internal Identity() : base(nameof(Identity))
            {
            }

            public override Tensor forward(Tensor tensor) => tensor.alias();
        }

        /// <summary>Neighbouring dimensions made into one; all but the first unless told.</summary>
        public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
        {
            internal Flatten(long start, long end) : base(nameof(Flatten)) => (start_dim, end_dim) = (start, end);

            public long start_dim { get; set; }

            public long end_dim { get; set; }

            public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
        }

        /// <summary>One dimension made into several.</summary>
        public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
        {
            internal Unflatten(long dim, long[] sizes) : base(nameof(Unflatten)) => (this.dim, unflattened_size) = (dim, sizes);

            public long dim { get; set; }

            public long[] unflattened_size { get; set; }

            public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
        }

        /// <summary>(N, C r², H, W) to (N, C, r H, r W)</summary>
        public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
        {
            internal PixelShuffle(long factor) : base(nameof(PixelShuffle)) => upscale_factor = factor;

            public long upscale_factor { get; set; }

            public override Tensor forward(Tensor input) => nn.functional.pixel_shuffle(input, upscale_factor);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Identity"/>
            public static Identity Identity() => new();

            /// <inheritdoc cref="Modules.Flatten"/>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

            /// <inheritdoc cref="Modules.Unflatten"/>
            public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

            /// <inheritdoc cref="Modules.PixelShuffle"/>
            public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);
        }
    }
}
