using System;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Calls generic methods with type arguments known only when running.</summary>
internal static class GenericMethod
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Calls a static method of <paramref name="owner"/>. What it throws is thrown as it is.</summary>
    public static object Call(Type owner, string method, Type[] typeArguments, params object[] arguments)
        => owner.GetMethod(method, Any).MakeGenericMethod(typeArguments)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
