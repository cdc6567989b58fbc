using System;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalization share: (x - mean) / √(variance + eps) weight + bias, per channel.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    // Internal rather than private: private fields of a base class are not seen by RegisterComponents.
    [ComponentName(Name = nameof(weight))] internal Parameter _weight;
    [ComponentName(Name = nameof(bias))] internal Parameter _bias;
    [ComponentName(Name = nameof(running_mean))] internal Tensor _runningMean;
    [ComponentName(Name = nameof(running_var))] internal Tensor _runningVar;
    [ComponentName(Name = nameof(num_batches_tracked))] internal Tensor _batchesTracked;

    public NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype,
        string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            _weight = new Parameter(ones([num_features], dtype, device));
            _bias = new Parameter(zeros([num_features], dtype, device));
        }
        if (track_running_stats)
        {
            _runningMean = zeros([num_features], dtype, device);
            _runningVar = ones([num_features], dtype, device);
            _batchesTracked = zeros([], ScalarType.Int64, device);
        }
        RegisterComponents();
    }

    public long num_features { get; }

    public double eps { get; set; }

    /// <summary>The weight of a new batch in the running statistics; null: all batches weigh the same.</summary>
    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight, value, nameof(weight));
    }

    public Parameter bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    public Tensor running_mean
    {
        get => _runningMean;
        set => Replace(ref _runningMean, value, nameof(running_mean));
    }

    public Tensor running_var
    {
        get => _runningVar;
        set => Replace(ref _runningVar, value, nameof(running_var));
    }

    public Tensor num_batches_tracked
    {
        get => _batchesTracked;
        set => Replace(ref _batchesTracked, value, nameof(num_batches_tracked));
    }

    /// <summary>Forgets all batches seen.</summary>
    public void reset_running_stats()
    {
        _runningMean?.zero_();
        _runningVar?.fill_(1);
        _batchesTracked?.zero_();
    }

    /// <summary>Starts from weight 1 and bias 0.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        nn.init.ones_(_weight);
        nn.init.zeros_(_bias);
    }

    /// <exception cref="ArgumentException">The input has not the right number of dimensions.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void RequireDimensions(Tensor input, int low, int high, string layer)
    {
        if (input.ndim < low || input.ndim > high)
            throw new ArgumentException(
                $"{layer} takes inputs of {(low == high ? $"{low}" : $"{low} or {high}")} dimensions, but this one has {input.ndim}.");
    }
}
