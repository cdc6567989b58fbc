using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Layers;

/// <summary>
/// A transposed convolution that doubles the sides (kernel 4, stride 2, padding 1), in a chosen number type.
/// Weight of shape (inputs, outputs, 4, 4), drawn from N(0, 0.02²) as in DCGAN.
/// </summary>
/// <remarks>
/// An output pixel of even row 2y sees the input rows y - 1 and y (kernel rows 3 and 1), one of odd row 2y + 1 the rows y and y + 1
/// (kernel rows 2 and 0); columns likewise. So the layer is four 2 x 2 convolutions, one for each parity of row and column. libtorch's
/// CPU runs them as one ordinary convolution faster than its own transposed convolution, unless the outputs are few.
/// </remarks>
public sealed class UpConvolution : TensorModule
{
    // Below this many outputs the shuffling of pixels costs more than the convolution saves (measured on two AVX2 cores).
    private const long FewestForParities = 16;
    private static readonly long[] KernelOrder = [3, 1, 2, 0];

    private readonly ScalarType _type;
    private readonly long _inputs;
    private readonly long _outputs;

    internal Parameter weight;
    internal Parameter? bias;

    /// <summary>Creates the layer.</summary>
    public UpConvolution(long inputs, long outputs, bool bias = true, ScalarType type = ScalarType.Float32) : base(nameof(UpConvolution))
    {
        _type = type;
        _inputs = inputs;
        _outputs = outputs;
        weight = Initial.Weight(inputs, outputs, 4, 4);
        this.bias = bias ? Initial.Bias(outputs) : null;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        bool onCpu = input.device_type == DeviceType.CPU;
        if (onCpu && _outputs >= FewestForParities)
            return ByParities(input);
        // Not every libtorch has a transposed convolution in bfloat16 for the CPU.
        return ConvolutionArithmetic.ConvolveTransposed(input, weight, bias, 2, 1, onCpu ? ScalarType.Float32 : _type);
    }

    private Tensor ByParities(Tensor input)
    {
        using var scope = NewDisposeScope();
        long height = input.shape[2], width = input.shape[3];
        // Row y of this map holds the 2 x 2 window over the input's rows y - 1 and y.
        var windows = ConvolutionArithmetic.Convolve(input, ParityKernels(), null, 1, 1, _type)
            .view(-1, _outputs, 2, 2, height + 1, width + 1);
        var rows = Parities.Select(row => stack(Parities.Select(column => Phase(row, column)), -1));   // (N, outputs, H, W, 2)
        var image = stack(rows, 3).view(-1, _outputs, 2 * height, 2 * width);                          // from (N, outputs, H, 2, W, 2)
        return (bias is null ? image : image + bias.view(1, -1, 1, 1)).MoveToOuterDisposeScope();

        Tensor Phase(long row, long column) =>
            windows.select(2, row).select(2, column).narrow(2, row, height).narrow(3, column, width);
    }

    private static readonly long[] Parities = [0, 1];

    /// <summary>(inputs, outputs, 4, 4) to (outputs x row parity x column parity, inputs, 2, 2).</summary>
    private Tensor ParityKernels()
    {
        using var order = tensor(KernelOrder, device: weight.device);
        return weight.index_select(2, order).index_select(3, order)
            .view(_inputs, _outputs, 2, 2, 2, 2)
            .permute(1, 2, 4, 0, 3, 5)
            .reshape(4 * _outputs, _inputs, 2, 2);
    }
}
