using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the optimizers share: one group of parameters, and for each a number of steps and some tensors of its shape.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private ParameterState[] _states = [];

    public OptimizerHelper() : base(0) => Group = new LearningRateController();

    private protected double LearningRate => Group.LearningRate;

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => _states.Select(state => state.Parameter);

    /// <inheritdoc/>
    public override void zero_grad()
    {
        foreach (var state in _states)
        {
            using var gradient = state.Parameter.grad;
            gradient?.detach_().zero_();
        }
    }

    /// <summary>Writes learning rate, options and state to a file.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <summary>Writes learning rate, options and state.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        writer.Write(Group.LearningRate);
        writer.Write(Group.InitialLearningRate);
        WriteOptions(writer);
        writer.Write(_states.Length);
        foreach (var state in _states)
            state.Write(writer);
    }

    /// <summary>Reads what <see cref="save_state_dict(string)"/> wrote.</summary>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads what an optimizer of the same kind, for parameters of the same shapes, wrote.</summary>
    /// <exception cref="InvalidDataException">The numbers of parameters or their shapes differ.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        Group.LearningRate = reader.ReadDouble();
        Group.InitialLearningRate = reader.ReadDouble();
        ReadOptions(reader);
        var count = reader.ReadInt32();
        if (count != _states.Length)
            throw new InvalidDataException($"The state must be of {_states.Length} parameters, but is of {count}.");
        using var mode = no_grad();
        foreach (var state in _states)
            state.Read(reader);
    }

    private protected void DisposeState()
    {
        foreach (var state in _states)
            state.Dispose();
    }

    private protected virtual void WriteOptions(BinaryWriter writer)
    {
    }

    private protected virtual void ReadOptions(BinaryReader reader)
    {
    }

    private protected void Initialize(IEnumerable<Parameter> parameters, double learningRate)
    {
        Group.LearningRate = Group.InitialLearningRate = learningRate;
        _states = parameters.Select(parameter => new ParameterState(parameter)).ToArray();
    }

    /// <summary>Calls the update for each parameter that has a gradient.</summary>
    private protected Tensor Step(Func<Tensor> closure, Action<ParameterState, Tensor> update)
    {
        Tensor loss = null;
        if (closure is not null)
            using (enable_grad())
                loss = closure();
        using var mode = no_grad();
        foreach (var state in _states)
        {
            using var gradient = state.Parameter.grad;
            if (gradient is null)
                continue;
            using var scope = NewDisposeScope();
            state.Steps++;
            update(state, gradient);
        }
        return loss;
    }

    /// <summary>The gradient of what is minimized, with the penalty's.</summary>
    private protected static Tensor Descent(Tensor gradient, Parameter parameter, double weightDecay, bool maximize)
    {
        var descent = maximize ? gradient.neg() : gradient;
        return weightDecay == 0 ? descent : descent.add(parameter, weightDecay);
    }

    private sealed class LearningRateController : optim.ILearningRateController
    {
        public double LearningRate { get; set; }

        public double InitialLearningRate { get; set; }
    }
}
