using System.Globalization;
using Microsoft.CodeAnalysis;

namespace UpstreamApi;

/// <summary>
/// One line for a public type or member that says everything a caller's source depends on: kind, access, types of
/// parameters and result, and, since arguments can be named or left out, names and defaults of parameters.
/// </summary>
internal static class SignatureText
{
    public static string Of(INamedTypeSymbol type)
    {
        var name = TypeText.Declared(type);
        return type.TypeKind switch
        {
            TypeKind.Class when type.IsStatic => $"static class {name}",
            TypeKind.Class => $"{Inheritance(type)}class {name} : {TypeText.Of(type.BaseType!)}",
            var kind => $"{kind.ToString().ToLowerInvariant()} {name}",
        };
    }

    public static string Of(IMethodSymbol method)
    {
        var parameters = string.Join(", ", method.Parameters.Select(Of));
        return $"{Modifiers(method)}{Key(method, parameters)}";
    }

    public static string Of(IFieldSymbol field)
    {
        var value = field is { HasConstantValue: true } ? $" = {Constant(field.ConstantValue)}" : "";
        var kind = field.IsReadOnly ? "readonly " : "";
        return $"{Modifiers(field)}{kind}{Key(field)}{value}";
    }

    /// <summary>What a compiled caller names a method by: no names and defaults of parameters.</summary>
    public static string Key(IMethodSymbol method) => Key(method, string.Join(", ", method.Parameters.Select(Passed)));

    /// <summary>What a compiled caller names a field by.</summary>
    public static string Key(IFieldSymbol field) =>
        $"{TypeText.Declared(field.ContainingType)}.{field.Name} : {TypeText.Of(field.Type)}";

    private static string Key(IMethodSymbol method, string parameters)
    {
        var arity = method.Arity > 0 ? $"``{method.Arity}" : "";
        var init = method.IsInitOnly ? " init" : "";
        var returned = method.RefKind == RefKind.None ? TypeText.Of(method.ReturnType) : $"{TypeText.Of(method.ReturnType)}&";
        return $"{TypeText.Declared(method.ContainingType)}.{method.MetadataName}{arity}({parameters}) -> {returned}{init}";
    }

    private static string Of(IParameterSymbol parameter)
    {
        var prefix = parameter.IsParams ? "params " : parameter.Ordinal == 0 && IsExtension(parameter) ? "this " : "";
        var value = parameter.HasExplicitDefaultValue ? $" = {Constant(parameter.ExplicitDefaultValue)}" : "";
        return $"{prefix}{Passed(parameter)} {parameter.Name}{value}";
    }

    private static string Passed(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None ? TypeText.Of(parameter.Type) : $"{TypeText.Of(parameter.Type)}&";

    private static bool IsExtension(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true };

    private static string Inheritance(INamedTypeSymbol type) => type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";

    private static string Modifiers(ISymbol member)
    {
        var access = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
        var isInterface = member.ContainingType.TypeKind == TypeKind.Interface;
        var kind = member.IsStatic ? "static "
            : isInterface ? ""
            : member.IsAbstract ? "abstract "
            : member.IsVirtual ? "virtual "
            : "";
        return access + kind;
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
