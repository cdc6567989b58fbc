using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>A learning rate that can be changed between steps.</summary>
        public interface ILearningRateController
        {
            double LearningRate { get; set; }

            double InitialLearningRate { get; set; }
        }

        /// <summary>The decay rates of an optimizer's two moments.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }

        /// <summary>An optimizer's momentum.</summary>
        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <param name="handle">A native optimizer; none is used.</param>
            protected Optimizer(nint handle)
            {
            }

            /// <summary>The groups of parameters that have a learning rate of their own.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => Group is null ? [] : [Group];

            private protected ILearningRateController Group { get; init; }

            /// <summary>What is changed.</summary>
            public virtual IEnumerable<Modules.Parameter> parameters() => [];

            /// <summary>Sets all gradients to zero.</summary>
            public virtual void zero_grad()
            {
            }

            /// <summary>Changes the parameters once.</summary>
            /// <param name="closure">Computes the loss, and the gradients; null if that is done.</param>
            /// <returns>The closure's loss, or null.</returns>
            public virtual Tensor step(Func<Tensor> closure = null) => closure?.Invoke();

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes of the optimizer's state, not of the parameters.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }
        }
    }
}
