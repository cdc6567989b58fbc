using System.Collections;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Modules registered under their numbers.</summary>
        public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
        {
            private readonly List<T> _list;

            public ModuleList(params T[] modules) : base(nameof(ModuleList<T>))
            {
                _list = [.. modules];
                RegisterComponents();
            }

            public int Count => _list.Count;

            public bool IsReadOnly => false;

            public T this[int index]
            {
                get => _list[index];
                set
                {
                    _list[index] = value;
                    RegisterComponents();
                }
            }

            public void Add(T item)
            {
                _list.Add(item);
                RegisterComponents();
            }

            public void Insert(int index, T item)
            {
                _list.Insert(index, item);
                RegisterComponents();
            }

            public bool Remove(T item)
            {
                var removed = _list.Remove(item);
                RegisterComponents();
                return removed;
            }

            public void RemoveAt(int index)
            {
                _list.RemoveAt(index);
                RegisterComponents();
            }

            public void Clear()
            {
                _list.Clear();
                RegisterComponents();
            }

            public bool Contains(T item) => _list.Contains(item);

            public int IndexOf(T item) => _list.IndexOf(item);

            public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

            public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

            /// <summary>Registers the modules under their present numbers.</summary>
            protected override void RegisterComponents()
            {
                ClearSubmodules();
                for (var i = 0; i < _list.Count; i++)
                    register_module($"{i}", _list[i]);
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

            public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);
        }
    }
}
