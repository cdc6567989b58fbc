using System;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Transforms;

/// <summary>Saves and loads custom mappings: by the contract's name and the assembly to look for it in.</summary>
internal static class CustomMapping
{
    public static void Save(ModelSaveContext ctx, string contractName, Assembly assembly)
    {
        if (contractName == null)
            throw new InvalidOperationException("A custom mapping must have a contract name to be saved, but has none.");
        ctx.SetLoader(nameof(CustomMappingTransformer<,>));
        ctx.Writer.Write(contractName);
        ctx.Writer.Write(assembly.FullName);
    }

    public static ITransformer Load(ModelLoadContext ctx)
    {
        string contractName = ctx.Reader.ReadString();
        var assembly = FindAssembly(ctx.Reader.ReadString());
        var catalog = ctx.Environment.ComponentCatalog;
        catalog.RegisterAssembly(assembly);
        var factory = catalog.CreateExtension(typeof(CustomMappingFactoryAttributeAttribute), contractName);
        return factory is ICustomMappingFactory mappings
            ? mappings.CreateTransformer(contractName)
            : throw new InvalidOperationException(
                $"The class with contract '{contractName}' must be a CustomMappingFactory, but is {factory.GetType()}.");
    }

    // An assembly of a plug-in is loaded already, where Assembly.Load would not find it.
    private static Assembly FindAssembly(string name)
        => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.FullName == name) ?? Assembly.Load(name);
}
