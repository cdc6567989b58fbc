using System.Collections.Generic;
using System.Linq;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most a bound; gives the norm before.</summary>
            /// <param name="tensors">The parameters whose gradients are scaled.</param>
            /// <param name="max_norm">The bound.</param>
            /// <param name="norm_type">The p of the p-norm.</param>
            public static double clip_grad_norm_(IEnumerable<Modules.Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var gradients = tensors.Select(parameter => parameter.grad).Where(gradient => gradient is not null).ToList();
                if (gradients.Count == 0)
                    return 0;
                var norms = stack(gradients.Select(gradient => gradient.norm((float)norm_type)).ToList());
                var total = norms.norm((float)norm_type).to(ScalarType.Float64).item<double>();
                // The small number keeps a norm of zero from dividing.
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                    foreach (var gradient in gradients)
                        gradient.mul_(factor);
                return total;
            }
        }
    }
}
