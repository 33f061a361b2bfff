using Microsoft.CodeAnalysis;

namespace UpstreamApi;

/// <summary>Everything that other assemblies can use of one assembly, whether from source or compiled.</summary>
internal static class PublicApi
{
    public static IEnumerable<ApiMember> Of(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace).SelectMany(Of);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .SelectMany(member => member switch
        {
            INamespaceSymbol space => Types(space),
            INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
            _ => [],
        });

    private static IEnumerable<ApiMember> Of(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => IsVisible(member) && !IsImplied(member))
        .Select(member => member switch
        {
            IMethodSymbol method => new ApiMember(method, SignatureText.Of(method), SignatureText.Key(method)),
            IFieldSymbol field => new ApiMember(field, SignatureText.Of(field), SignatureText.Key(field)),
            _ => null,
        })
        .OfType<ApiMember>()
        .Prepend(new ApiMember(type, SignatureText.Of(type), TypeText.Declared(type)));

    // Properties and events are their accessors here.
    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    // An override adds nothing that its base does not promise; a structure always has its empty constructor; of a
    // delegate only its call is written down by anyone.
    private static bool IsImplied(ISymbol member) => member.IsOverride
        || (member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && member.ContainingType.IsValueType)
        || (member.ContainingType.TypeKind == TypeKind.Delegate && member.Name != "Invoke");
}

/// <summary>A public type or member.</summary>
/// <param name="Symbol">What the compiler knows of it.</param>
/// <param name="Signature">The line that stands for it in a list of signatures.</param>
/// <param name="Key">What compiled code names it by.</param>
internal sealed record ApiMember(ISymbol Symbol, string Signature, string Key);
