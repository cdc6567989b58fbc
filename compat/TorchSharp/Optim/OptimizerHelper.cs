using System;
using System.Collections.Generic;
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

    private protected void DisposeState()
    {
        foreach (var state in _states)
            state.Dispose();
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
