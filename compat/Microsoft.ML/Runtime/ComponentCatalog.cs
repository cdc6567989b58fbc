using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Runtime;

/// <summary>The classes marked with an <see cref="ExtensionBaseAttribute"/>, by contract.</summary>
public sealed class ComponentCatalog
{
    private readonly ConcurrentDictionary<(Type Attribute, string Contract), Type> _extensions = new();

    internal ComponentCatalog()
    {
    }

    /// <summary>Adds the assembly's extensions.</summary>
    /// <exception cref="InvalidOperationException">Another class has the same contract.</exception>
    internal void RegisterAssembly(Assembly assembly, bool throwOnError = true)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract))
            foreach (var attribute in type.GetCustomAttributes<ExtensionBaseAttribute>())
            {
                var registered = _extensions.GetOrAdd((attribute.GetType(), attribute.ContractName), type);
                if (registered != type && throwOnError)
                    throw new InvalidOperationException(
                        $"Contract '{attribute.ContractName}' must have one extension, but both {registered} and {type} claim it.");
            }
    }

    /// <summary>A new instance of the class that has the contract.</summary>
    internal object CreateExtension(Type attribute, string contractName)
    {
        if (!_extensions.TryGetValue((attribute, contractName), out var type))
            throw new InvalidOperationException(
                $"No class with contract '{contractName}' is registered. Call ComponentCatalog.RegisterAssembly with the assembly "
                + $"of the class that carries [{attribute.Name}(\"{contractName}\")].");
        return Activator.CreateInstance(type);
    }
}
