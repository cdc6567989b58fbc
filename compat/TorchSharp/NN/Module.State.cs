using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // A file holds the number of entries, then each entry's name and tensor, as TorchSharp writes them.
        public partial class Module
        {
            /// <summary>The parameters and persistent buffers themselves, not copies, by their names.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor> destination = null, string prefix = null)
            {
                destination ??= [];
                foreach (var (name, parameter) in named_parameters())
                    destination.TryAdd(WithPrefix(prefix, name), parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(WithPrefix(prefix, name), buffer);
                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same names.</summary>
            /// <exception cref="InvalidOperationException">Strict, and the names are not the same.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string> skip = null)
            {
                var own = state_dict();
                var missing = own.Keys.Where(key => !source.ContainsKey(key) && !IsIn(skip, key)).ToList();
                var unexpected = source.Keys.Where(key => !own.ContainsKey(key) && !IsIn(skip, key)).ToList();
                if (strict)
                    RequireNone(missing, unexpected);
                using var mode = no_grad();
                foreach (var (key, value) in source)
                    if (own.TryGetValue(key, out var target) && !IsIn(skip, key))
                        target.copy_(value);
                return (missing, unexpected);
            }

            private static string WithPrefix(string prefix, string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";

            private static bool IsIn(IList<string> skip, string key) => skip is not null && skip.Contains(key);

            private static void RequireNone(List<string> missing, List<string> unexpected)
            {
                if (missing.Count > 0 || unexpected.Count > 0)
                    throw new InvalidOperationException(
                        $"A state must have the module's own names, but lacks [{string.Join(", ", missing)}] "
                        + $"and has besides [{string.Join(", ", unexpected)}].");
            }
        }
    }
}
