using System;

namespace Microsoft.ML.Transforms;

/// <summary>Gives a <see cref="CustomMappingFactory{TSrc, TDst}"/> its contract's name.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CustomMappingFactoryAttributeAttribute : ExtensionBaseAttribute
{
    public CustomMappingFactoryAttributeAttribute(string contractName)
        : base(contractName)
    {
    }
}
