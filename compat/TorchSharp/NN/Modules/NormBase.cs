using System;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What normalization layers share: (x - mean) / √(variance + eps) weight + bias, per channel.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    // Internal rather than private: private fields of a base class are not seen by RegisterComponents.
    [ComponentName(Name = nameof(weight))] internal Parameter _weight;
    [ComponentName(Name = nameof(bias))] internal Parameter _bias;
    [ComponentName(Name = nameof(running_mean))] internal Tensor _runningMean;
    [ComponentName(Name = nameof(running_var))] internal Tensor _runningVar;
    [ComponentName(Name = "num_batches_tracked")] internal Tensor _batchesTracked;

    private protected NormBase(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype,
        string name)
        : base(name)
    {
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

    public double eps { get; set; }

    /// <summary>The weight of a new batch in the running statistics.</summary>
    internal double momentum { get; }

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

    /// <exception cref="ArgumentException">The input has not the right number of dimensions.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void RequireDimensions(Tensor input, int low, int high, string layer)
    {
        if (input.ndim < low || input.ndim > high)
            throw new ArgumentException(
                $"{layer} takes inputs of {(low == high ? $"{low}" : $"{low} or {high}")} dimensions, but this one has {input.ndim}.");
    }
}
