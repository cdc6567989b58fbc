using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: named parameters, buffers and other modules.</summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Module> _submodules = [];
            private readonly OrderedDictionary<string, Parameter> _parameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> _buffers = [];
            private bool _training = true;
            private bool _registered;

            /// <summary>The module's kind.</summary>
            internal string name;

            /// <param name="name">The module's kind.</param>
            protected Module(string name) => this.name = name;

            /// <summary>Whether layers behave as in training: dropout drops, batch norm takes the batch's own statistics.</summary>
            public virtual bool training => _training;

            /// <summary>The module's kind.</summary>
            public virtual string GetName() => name;

            /// <summary>Switches this module and those in it to training or out of it.</summary>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var module in _submodules.Values)
                    module.train(train);
            }

            /// <summary>Switches out of training.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function for the modules in this one, then for this one.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var module in _submodules.Values)
                    module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Drops the parameters' gradients, or sets them to zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                    ClearGradient(parameter, set_to_none);
            }

            /// <summary>Disposes of the parameters and buffers, and of the modules in this one.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes of the parameters and buffers, and of the modules in this one.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var parameter in _parameters.Values)
                    parameter.Dispose();
                foreach (var (buffer, _) in _buffers.Values)
                    buffer.Dispose();
                foreach (var module in _submodules.Values)
                    module.Dispose();
            }

            /// <summary>Adds a module under a name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                RequireFreeName(name);
                _submodules.Add(name, submodule ?? throw new ArgumentNullException(nameof(submodule), $"The module '{name}' is null."));
            }

            /// <summary>Adds a parameter under a name; it leaves its scope.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                RequireFreeName(name);
                param.DetachFromDisposeScope();
                _parameters.Add(name, param);
            }

            /// <summary>Adds a tensor that is not learnt under a name; it leaves its scope.</summary>
            /// <param name="name">The buffer's name.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">Whether <see cref="state_dict"/> has it.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                RequireFreeName(name);
                tensor.DetachFromDisposeScope();
                _buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Registers the fields that are modules, parameters or tensors; a constructor's last call.</summary>
            protected virtual void RegisterComponents()
            {
                if (_registered)
                    return;
                _registered = true;
                foreach (var field in ComponentFields())
                {
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(NameOf(field), module); break;
                        case Parameter parameter: register_parameter(NameOf(field), parameter); break;
                        case Tensor tensor: register_buffer(NameOf(field), tensor); break;
                    }
                }
            }

            private protected static void ClearGradient(Parameter parameter, bool setToNone)
            {
                using var gradient = parameter.grad;
                if (gradient is null)
                    return;
                if (setToNone)
                    parameter.grad = null;
                else
                    gradient.detach_().zero_();
            }

            /// <summary>Puts another parameter, or none, in a registered one's place.</summary>
            private protected void Replace(ref Parameter field, Parameter value, string name)
            {
                field = value;
                value?.DetachFromDisposeScope();
                if (value is null)
                    _parameters.Remove(name);
                else
                    _parameters[name] = value;
            }

            /// <summary>Puts another buffer, or none, in a registered one's place.</summary>
            private protected void Replace(ref Tensor field, Tensor value, string name)
            {
                field = value;
                value?.DetachFromDisposeScope();
                if (value is null)
                    _buffers.Remove(name);
                else
                    _buffers[name] = (value, true);
            }

            private FieldInfo[] ComponentFields() =>
                GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Where(field => typeof(Module).IsAssignableFrom(field.FieldType) || typeof(Tensor).IsAssignableFrom(field.FieldType))
                    .ToArray();

            private static string NameOf(FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;

            private void RequireFreeName(string name)
            {
                if (string.IsNullOrEmpty(name) || name.Contains('.'))
                    throw new ArgumentException($"A component's name must not be empty or have a dot, but is '{name}'.", nameof(name));
                if (_submodules.ContainsKey(name) || _parameters.ContainsKey(name) || _buffers.ContainsKey(name))
                    throw new InvalidOperationException($"The module {GetName()} already has a component '{name}'.");
            }
        }
    }
}
