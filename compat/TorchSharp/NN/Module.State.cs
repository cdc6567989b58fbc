using System;
using System.Collections.Generic;
using System.IO;
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

            /// <summary>Writes the state to a file.</summary>
            public Module save(string location, IList<string> skip = null) => save(File.Create(location), skip);

            /// <summary>Writes the state, and closes the stream.</summary>
            public Module save(Stream stream, IList<string> skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes the state.</summary>
            public Module save(BinaryWriter writer, IList<string> skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes a state.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string> skip = null)
            {
                var kept = sd.Where(entry => !IsIn(skip, entry.Key)).ToList();
                writer.Write7BitEncodedInt(kept.Count);
                foreach (var (key, tensor) in kept)
                {
                    writer.Write(key);
                    tensor.Save(writer);
                }
            }

            /// <summary>Reads the state from a file.</summary>
            /// <inheritdoc cref="load(BinaryReader, bool, IList{string}, Dictionary{string, bool})"/>
            public virtual Module load(
                string location, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null) =>
                load(File.OpenRead(location), strict, skip, loadedParameters);

            /// <summary>Reads the state, and closes the stream.</summary>
            /// <inheritdoc cref="load(BinaryReader, bool, IList{string}, Dictionary{string, bool})"/>
            public Module load(
                Stream stream, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads the state.</summary>
            /// <param name="reader">Where it is read from.</param>
            /// <param name="strict">Whether the names must be the same.</param>
            /// <param name="skip">Names that are left as they are.</param>
            /// <param name="loadedParameters">Takes each name, and whether it was read.</param>
            /// <exception cref="InvalidOperationException">Strict, and the names are not the same.</exception>
            /// <exception cref="InvalidDataException">A shape differs, or the data are no state.</exception>
            public virtual Module load(
                BinaryReader reader, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
            {
                var own = state_dict();
                var read = loadedParameters ?? [];
                foreach (var key in own.Keys)
                    read.TryAdd(key, false);
                var unexpected = new List<string>();
                for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                {
                    var key = reader.ReadString();
                    var known = own.TryGetValue(key, out var target);
                    var wanted = known && !IsIn(skip, key);
                    if (!known && !IsIn(skip, key))
                        unexpected.Add(key);
                    target.Load(reader, skip: !wanted);
                    read[key] = wanted;
                }
                if (strict)
                    RequireNone(own.Keys.Where(key => !read[key] && !IsIn(skip, key)).ToList(), unexpected);
                return this;
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
