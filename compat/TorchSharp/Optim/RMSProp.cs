using System;
using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// RMSProp (Hinton, 2012): the gradient over √v + eps, where v is the running mean of its squares; centered: of its variance.
        /// </summary>
        public class RMSProp : OptimizerHelper, optim.IMomentum
        {
            private readonly double _alpha, _eps, _weightDecay;
            private readonly bool _centered, _maximize;

            public RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false)
            {
                (_alpha, _eps, _weightDecay) = (alpha, eps, weight_decay);
                (_centered, _maximize) = (centered, maximize);
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
                var (parameter, square) = (state.Parameter, state[0]);
                var descent = Descent(gradient, parameter, _weightDecay, _maximize);
                square.mul_(_alpha).addcmul_(descent, descent, 1 - _alpha);
                Tensor divisor;
                if (_centered)
                {
                    var mean = state[1].mul_(_alpha).add_(descent, 1 - _alpha);
                    divisor = square.addcmul(mean, mean, -1).sqrt_().add_(_eps);
                }
                else
                    divisor = square.sqrt().add_(_eps);
                if (Momentum > 0)
                    parameter.add_(state[2].mul_(Momentum).addcdiv_(descent, divisor, 1), -LearningRate);
                else
                    parameter.addcdiv_(descent, divisor, -LearningRate);
            }
        }
    }

    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.RMSProp"/>
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
