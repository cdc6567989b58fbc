using System;

namespace Microsoft.ML;

/// <summary>Marks a class that <see cref="Runtime.ComponentCatalog"/> finds by its contract's name.</summary>
public abstract class ExtensionBaseAttribute : Attribute
{
    private protected ExtensionBaseAttribute(string contractName)
    {
        ArgumentException.ThrowIfNullOrEmpty(contractName);
        ContractName = contractName;
    }

    internal string ContractName { get; }
}
