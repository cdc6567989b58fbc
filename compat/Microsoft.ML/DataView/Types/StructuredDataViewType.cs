using System;

namespace Microsoft.ML.Data;

/// <summary>A type whose values are more than one primitive value, or own resources: vectors, images.</summary>
public abstract class StructuredDataViewType : DataViewType
{
    protected StructuredDataViewType(Type rawType)
        : base(rawType)
    {
    }
}
