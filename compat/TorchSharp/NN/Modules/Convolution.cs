using System;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions and transposed convolutions share: weights, and how the kernel moves.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] protected Parameter _weight;
    [ComponentName(Name = nameof(bias))] protected Parameter _bias;

    /// <summary>
    /// What <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/> puts around the input: last dimension first,
    /// before and after.
    /// </summary>
    protected long[] _reversed_padding_repeated_twice;

    protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device device = null,
        ScalarType? dtype = null) : base(name)
    {
        RequireDivisible(in_channels, nameof(in_channels), groups);
        RequireDivisible(out_channels, nameof(out_channels), groups);
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.padding_type = padding_type;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        _reversed_padding_repeated_twice = ExplicitPadding();
        var (first, second) = transposed ? (in_channels, out_channels / groups) : (out_channels, in_channels / groups);
        _weight = new Parameter(empty([first, second, .. kernel_size], dtype, device));
        _bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        reset_parameters();
        RegisterComponents();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[] padding { get; }

    /// <summary>A kind of padding, in place of numbers; null for none.</summary>
    public Padding? padding_type { get; }

    public long[] dilation { get; set; }

    public bool transposed { get; }

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

    /// <summary>Draws new initial values.</summary>
    public void reset_parameters() => Initial.Uniform(_weight, _bias);

    /// <summary>Whether padding comes before the convolution, which itself only adds as many zeros on both sides.</summary>
    private protected bool PadsBefore => padding_mode != PaddingModes.Zeros || padding_type == Padding.Same;

    private long[] ExplicitPadding()
    {
        var before = new long[2 * kernel_size.Length];
        for (var dim = 0; dim < kernel_size.Length; dim++)
        {
            var place = 2 * (kernel_size.Length - 1 - dim);
            var total = padding_type switch
            {
                Padding.Same => dilation[dim] * (kernel_size[dim] - 1),
                Padding.Valid => 0,
                _ => 2 * padding[dim],
            };
            before[place] = total / 2;
            before[place + 1] = total - total / 2;
        }
        return before;
    }

    private static void RequireDivisible(long channels, string name, long groups)
    {
        if (groups < 1 || channels % groups != 0)
            throw new ArgumentException($"{name} must be divisible by groups, but {name} is {channels} and groups is {groups}.");
    }
}
