using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Layers;

/// <summary>
/// The transposed convolution that doubles the sides (kernel 4, stride 2, padding 1). An output pixel of even row 2y sees the input rows
/// y - 1 and y (kernel rows 3 and 1), one of odd row 2y + 1 the rows y and y + 1 (kernel rows 2 and 0); columns likewise. So it is four
/// 2 x 2 convolutions, one for each parity of row and column. libtorch's CPU runs them as one ordinary convolution faster than its own
/// transposed convolution, unless the outputs are few.
/// </summary>
internal static class DoublingConvolution
{
    // Below this many outputs the shuffling of pixels costs more than the convolution saves (measured on two AVX2 cores).
    private const long FewestForParities = 16;
    private static readonly long[] KernelOrder = [3, 1, 2, 0];
    private static readonly long[] Parities = [0, 1];

    /// <param name="input">(N, inputs, H, W)</param>
    /// <param name="weight">(inputs, outputs, 4, 4)</param>
    /// <param name="bias">(outputs), or null.</param>
    /// <param name="type">The number type in which to compute.</param>
    /// <returns>(N, outputs, 2 H, 2 W)</returns>
    public static Tensor Apply(Tensor input, Tensor weight, Tensor? bias, ScalarType type)
    {
        bool onCpu = input.device_type == DeviceType.CPU;
        if (onCpu && weight.shape[1] >= FewestForParities)
            return ByParities(input, weight, bias, type);
        // Not every libtorch has a transposed convolution in bfloat16 for the CPU.
        var supported = onCpu && type == ScalarType.BFloat16 ? input.dtype : type;
        return ConvolutionArithmetic.ConvolveTransposed(input, weight, bias, 2, 1, supported);
    }

    private static Tensor ByParities(Tensor input, Tensor weight, Tensor? bias, ScalarType type)
    {
        using var scope = NewDisposeScope();
        long height = input.shape[2], width = input.shape[3], outputs = weight.shape[1];
        // Row y of this map holds the 2 x 2 window over the input's rows y - 1 and y.
        var windows = ConvolutionArithmetic.Convolve(input, ParityKernels(weight), null, 1, 1, type)
            .view(-1, outputs, 2, 2, height + 1, width + 1);
        var rows = Parities.Select(row => stack(Parities.Select(column => Phase(row, column)), -1));   // (N, outputs, H, W, 2)
        var image = stack(rows, 3).view(-1, outputs, 2 * height, 2 * width);                           // from (N, outputs, H, 2, W, 2)
        return (bias is null ? image : image + bias.view(1, -1, 1, 1)).MoveToOuterDisposeScope();

        Tensor Phase(long row, long column) =>
            windows.select(2, row).select(2, column).narrow(2, row, height).narrow(3, column, width);
    }

    /// <summary>(inputs, outputs, 4, 4) to (outputs x row parity x column parity, inputs, 2, 2).</summary>
    private static Tensor ParityKernels(Tensor weight)
    {
        long inputs = weight.shape[0], outputs = weight.shape[1];
        using var order = tensor(KernelOrder, device: weight.device);
        return weight.index_select(2, order).index_select(3, order)
            .view(inputs, outputs, 2, 2, 2, 2)
            .permute(1, 2, 4, 0, 3, 5)
            .reshape(4 * outputs, inputs, 2, 2);
    }
}
