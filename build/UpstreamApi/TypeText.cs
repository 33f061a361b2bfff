using Microsoft.CodeAnalysis;

namespace UpstreamApi;

/// <summary>
/// The name of a type as metadata knows it: full names, generic parameters by position (<c>!0</c> of the type,
/// <c>!!0</c> of the method), tuples as <c>System.ValueTuple</c>, no nullable annotations. What a program and a library
/// are bound by is the same if and only if these texts are.
/// </summary>
internal static class TypeText
{
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => $"!!{parameter.Ordinal}",
        ITypeParameterSymbol parameter => $"!{Offset(parameter) + parameter.Ordinal}",
        IDynamicTypeSymbol => "System.Object",
        INamedTypeSymbol named => Of(named),
        _ => type.ToDisplayString(),
    };

    /// <summary>The name of a type as it is declared: <c>Pulumi.Output`1</c>.</summary>
    public static string Declared(INamedTypeSymbol type) => Qualify(type, type.MetadataName);

    private static string Of(INamedTypeSymbol type)
    {
        // A tuple has the name of its shape; its underlying type may hold the rest of a long one.
        var named = type.TupleUnderlyingType ?? type;
        var arguments = Arguments(named).Select(Of).ToArray();
        var name = arguments.Length == 0 ? Declared(named) : WithoutArity(named);
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments)}>";
    }

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments);

    private static string WithoutArity(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{WithoutArity(outer)}.{type.Name}"
        : Qualify(type, type.Name);

    private static string Qualify(INamedTypeSymbol type, string name)
    {
        if (type.ContainingType is { } outer)
        {
            return $"{Declared(outer)}.{name}";
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}" : name;
    }

    // Metadata counts the parameters of the types around a nested type first.
    private static int Offset(ITypeParameterSymbol parameter) => Arguments(parameter.ContainingType).Count() - parameter.ContainingType.Arity;
}
