using System;
using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Stochastic gradient descent, with momentum if asked for, Nesterov's or the plain one.</summary>
        public class SGD : OptimizerHelper, optim.IMomentum
        {
            private readonly double _dampening, _weightDecay;
            private readonly bool _nesterov, _maximize;

            public SGD(
                IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
            {
                (_dampening, _weightDecay) = (dampening, weight_decay);
                (_nesterov, _maximize) = (nesterov, maximize);
                Momentum = momentum;
                Initialize(parameters, lr);
            }

            /// <summary>The part of the last change that the next one keeps.</summary>
            public double Momentum { get; set; }

            /// <inheritdoc/>
            public override Tensor step(Func<Tensor> closure = null) => Step(closure, Update);

            /// <inheritdoc/>
            protected override void Dispose(bool disposing)
            {
                if (disposing)
                    DisposeState();
                base.Dispose(disposing);
            }

            private void Update(ParameterState state, Tensor gradient)
            {
                var descent = Descent(gradient, state.Parameter, _weightDecay, _maximize);
                if (Momentum != 0)
                {
                    // The first change is the gradient itself, undampened.
                    var change = state[0];
                    change.mul_(Momentum).add_(descent, state.Steps == 1 ? 1 : 1 - _dampening);
                    descent = _nesterov ? descent.add(change, Momentum) : change;
                }
                state.Parameter.add_(descent, -LearningRate);
            }
        }
    }

    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
