using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A convolution that keeps the sides (odd kernel k, stride 1, padding k / 2): (N, inputs, H, W) to (N, outputs, H, W). Weight of shape
/// (outputs, inputs / groups, k, k), drawn from N(0, 0.02²).
/// </summary>
/// <param name="inputs">The channels of its input.</param>
/// <param name="outputs">The channels of its output.</param>
/// <param name="kernel">The kernel's side: odd.</param>
/// <param name="groups">Into how many groups the channels fall that do not mix; divides inputs and outputs.</param>
/// <param name="bias">Whether a number is added to each output channel.</param>
/// <param name="type">The number type in which it is computed.</param>
public sealed class Conv2dSame(
    long inputs, long outputs, long kernel = 3, long groups = 1, bool bias = true, ScalarType type = ScalarType.Float32)
    : KernelConvolution(
        nameof(Conv2dSame), [outputs, inputs / groups, kernel, kernel], bias ? outputs : null, type, padding: kernel / 2, groups: groups);
