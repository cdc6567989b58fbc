using System;
using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>AdamW (Loshchilov and Hutter, arXiv:1711.05101): Adam whose decay shrinks the parameters themselves.</summary>
        public class AdamW : OptimizerHelper, optim.IBetas
        {
            private readonly AdamUpdate _update;
            private readonly double _weightDecay;
            private readonly bool _maximize;

            public AdamW(
                IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            {
                _update = new AdamUpdate(beta1, beta2, eps, amsgrad);
                (_weightDecay, _maximize) = (weight_decay, maximize);
                Initialize(parameters, lr);
            }

            /// <summary>The moments' decay rates.</summary>
            public (double, double) Betas
            {
                get => _update.Betas;
                set => _update.Betas = value;
            }

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
                if (_weightDecay != 0)
                    state.Parameter.mul_(1 - LearningRate * _weightDecay);
                _update.Apply(state, Descent(gradient, state.Parameter, 0, _maximize), LearningRate);
            }
        }
    }

    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.AdamW"/>
            public static AdamW AdamW(
                IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
