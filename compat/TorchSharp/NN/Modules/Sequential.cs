using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Modules of which each takes what the one before it gives. What is passed on in between is disposed of.</summary>
        public class Sequential : nn.Module<Tensor, Tensor>
        {
            private readonly List<nn.IModule<Tensor, Tensor>> _modules = [];

            protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : this(modules.AsEnumerable())
            {
            }

            protected Sequential(params nn.Module<Tensor, Tensor>[] modules) : this(Numbered(modules))
            {
            }

            internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> submodule)> modules) : base(nameof(Sequential))
            {
                foreach (var (name, module) in modules)
                    append(name, module);
            }

            /// <summary>How many modules there are.</summary>
            internal int Count => _modules.Count;

            /// <summary>One of the modules.</summary>
            internal nn.IModule<Tensor, Tensor> this[int index] => _modules[index];

            /// <summary>Adds a module at the end.</summary>
            internal Sequential append(string name, nn.IModule<Tensor, Tensor> module)
            {
                register_module(name, (nn.Module)module);
                _modules.Add(module);
                return this;
            }

            /// <inheritdoc/>
            public override Tensor forward(Tensor tensor)
            {
                if (Count == 0)
                    return tensor.alias();
                var current = tensor;
                foreach (var module in _modules)
                {
                    var next = module.call(current);
                    if (!ReferenceEquals(current, next) && !ReferenceEquals(current, tensor))
                        current.Dispose();
                    current = next;
                }
                return current;
            }

            internal static IEnumerable<(string, nn.Module<Tensor, Tensor>)> Numbered(IEnumerable<nn.Module<Tensor, Tensor>> modules) =>
                modules.Select((module, i) => ($"{i}", module));
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential() => Sequential(Array.Empty<Module<Tensor, Tensor>>().AsEnumerable());

            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential(modules.AsEnumerable());

            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                Sequential(modules.AsEnumerable());

            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(Modules.Sequential.Numbered(modules));

            public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);
        }
    }
}
