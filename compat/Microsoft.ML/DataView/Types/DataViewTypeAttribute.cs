using System;

namespace Microsoft.ML.Data;

/// <summary>Gives a member of a row class a custom column type; derive from it for each such type.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class DataViewTypeAttribute : Attribute, IEquatable<DataViewTypeAttribute>
{
    protected DataViewTypeAttribute()
    {
    }

    /// <summary>Calls <c>DataViewTypeManager.Register</c> for this attribute's type.</summary>
    public abstract void Register();

    public abstract bool Equals(DataViewTypeAttribute other);
}
