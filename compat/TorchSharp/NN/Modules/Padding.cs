using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Elements around the input: for each dimension from the last on, how many before and after.</summary>
        public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
        {
            private readonly PaddingModes _mode;

            protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name) =>
                (_mode, this.value, this.padding) = (mode, value, padding);

            public long[] padding { get; set; }

            internal double value { get; set; }

            public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, _mode, value);
        }

        /// <summary>An image with its own mirror image around it, the edge itself not repeated.</summary>
        public sealed class ReflectionPad2d : PadBase
        {
            internal ReflectionPad2d(long left, long right, long top, long bottom)
                : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, left, right, top, bottom)
            {
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ReflectionPad2d"/>
            public static ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

            /// <inheritdoc cref="Modules.ReflectionPad2d"/>
            public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
