using System;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that can be called; the type arguments are those of the real one's hooks.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            protected HookableModule(string name) : base(name)
            {
            }
        }

        /// <summary>What can be called with one argument.</summary>
        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        /// <summary>What can be called with two arguments.</summary>
        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module that computes something from one argument.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            protected Module(string name) : base(name)
            {
            }

            /// <summary>What the module computes.</summary>
            public abstract TResult forward(T input);

            /// <summary>Computes it.</summary>
            public TResult call(T input) => forward(input);
        }

        /// <summary>A module that computes something from two arguments.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
              IModule<T1, T2, TResult>
        {
            protected Module(string name) : base(name)
            {
            }

            /// <summary>What the module computes.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes it.</summary>
            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }
    }
}
