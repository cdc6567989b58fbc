using System;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions and transposed convolutions share: weights, and how the kernel moves.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] internal Parameter _weight;
    [ComponentName(Name = nameof(bias))] internal Parameter _bias;

    private protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, long[] dilation,
        bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device device, ScalarType? dtype)
        : base(name)
    {
        RequireDivisible(in_channels, nameof(in_channels), groups);
        RequireDivisible(out_channels, nameof(out_channels), groups);
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        var (first, second) = transposed ? (in_channels, out_channels / groups) : (out_channels, in_channels / groups);
        _weight = new Parameter(empty([first, second, .. kernel_size], dtype, device));
        _bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        Initial.Uniform(_weight, _bias);
        RegisterComponents();
    }

    internal long[] kernel_size { get; }

    public long[] stride { get; set; }

    public long[] padding { get; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public long groups { get; set; }

    public PaddingModes padding_mode { get; set; }

    /// <summary>(out, in / groups, …kernel); transposed: (in, out / groups, …kernel)</summary>
    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight, value, nameof(weight));
    }

    /// <summary>(out), or null</summary>
    public Parameter bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <summary>Whether padding comes before the convolution, which itself only adds as many zeros on both sides.</summary>
    private protected bool PadsBefore => padding_mode != PaddingModes.Zeros;

    /// <summary>
    /// What <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/> puts around images (…, H, W): last dimension first,
    /// before and after.
    /// </summary>
    private protected long[] PaddingBefore => [padding[1], padding[1], padding[0], padding[0]];

    private static void RequireDivisible(long channels, string name, long groups)
    {
        if (groups < 1 || channels % groups != 0)
            throw new ArgumentException($"{name} must be divisible by groups, but {name} is {channels} and groups is {groups}.");
    }
}
