using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compat.Tests.Conformance.Printing;

/// <summary>The parts of a method's declaration: modifiers, return type, parameters, constraints.</summary>
internal static class Signatures
{
    public static string Modifiers(MethodInfo method, Type declaringType)
    {
        string prefix = method.IsStatic ? "static " : "";
        if (declaringType.IsInterface && method.IsAbstract)
            return prefix + (method.IsStatic ? "abstract " : "");
        if (!method.IsVirtual)
            return prefix;
        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType)
            return (method.IsFinal ? "sealed " : "") + (method.IsAbstract ? "abstract " : "") + "override ";
        if (method.IsFinal)
            return prefix; // an implicit interface implementation: final in metadata, unmarked in source
        return method.IsAbstract ? "abstract " : prefix + "virtual ";
    }

    public static string Return(MethodInfo method)
    {
        Type type = method.ReturnType;
        ParameterInfo result = method.ReturnParameter;
        if (!type.IsByRef)
            return TypeNames.Of(type, result);
        return Ref(Attributes.Has(result, nameof(IsReadOnlyAttribute))) + TypeNames.Of(type.GetElementType()!, result);
    }

    public static string Return(PropertyInfo property)
    {
        Type type = property.PropertyType;
        if (!type.IsByRef)
            return TypeNames.Of(type, property);
        return Ref(Attributes.Has(property, nameof(IsReadOnlyAttribute))) + TypeNames.Of(type.GetElementType()!, property);
    }

    public static string Parameters(MethodBase method)
    {
        bool isExtension = method.IsStatic && Attributes.Has(method, nameof(ExtensionAttribute));
        return (isExtension ? "this " : "") + Parameters(method.GetParameters());
    }

    public static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    /// <summary>The constraints of the generic parameters among <paramref name="arguments"/>, each with its own " where".</summary>
    public static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments
        .Where(argument => argument.IsGenericParameter)
        .Select(argument => (argument.Name, Constraints: string.Join(", ", ConstraintsOf(argument))))
        .Where(argument => argument.Constraints != "")
        .Select(argument => $" where {argument.Name} : {argument.Constraints}"));

    private static string Ref(bool isReadOnly) => isReadOnly ? "ref readonly " : "ref ";

    private static string Parameter(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string prefix = "";
        if (type.IsByRef)
        {
            prefix = RefKind(parameter);
            type = type.GetElementType()!;
        }

        if (Attributes.Has(parameter, nameof(ParamArrayAttribute)) || Attributes.Has(parameter, "ParamCollectionAttribute"))
            prefix += "params ";
        return prefix + TypeNames.Of(type, parameter) + " " + parameter.Name + Default(parameter, type);
    }

    private static string RefKind(ParameterInfo parameter)
    {
        if (parameter is { IsOut: true, IsIn: false })
            return "out ";
        if (Attributes.Has(parameter, nameof(IsReadOnlyAttribute)))
            return "in ";
        return Ref(Attributes.Has(parameter, "RequiresLocationAttribute"));
    }

    private static string Default(ParameterInfo parameter, Type type)
    {
        if (parameter.HasDefaultValue)
            return " = " + Literals.Of(parameter.RawDefaultValue, type);
        return parameter.IsOptional ? " = default" : "";
    }

    private static IEnumerable<string> ConstraintsOf(Type argument)
    {
        GenericParameterAttributes attributes = argument.GenericParameterAttributes;
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (Attributes.Has(argument, "IsUnmanagedAttribute"))
            yield return "unmanaged";
        else if (isStruct)
            yield return "struct";
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        foreach (Type type in argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)))
            yield return TypeNames.Of(type);
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
            yield return "new()";
        if (attributes.HasFlag(GenericParameterAttributes.AllowByRefLike))
            yield return "allows ref struct";
    }
}
