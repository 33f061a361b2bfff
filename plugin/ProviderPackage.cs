using System.Collections.Frozen;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;

namespace Pulumi.Plugin;

/// <summary>All that a provider offers, by token.</summary>
internal sealed class ProviderPackage(
    PackageDescription description, IEnumerable<IResourceType> resources, IEnumerable<IFunctionType> functions)
{
    private readonly FrozenDictionary<string, IResourceType> _resources =
        resources.ToFrozenDictionary(resource => resource.Declaration.Token, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, IFunctionType> _functions =
        functions.ToFrozenDictionary(function => function.Declaration.Token, StringComparer.Ordinal);

    /// <summary>The package's own name.</summary>
    public string Name => description.Name;

    /// <summary>The resource type of a token.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public IResourceType Resource(string token) => _resources.GetValueOrDefault(token) ?? throw Unknown("resource type", token, _resources.Keys);

    /// <summary>The function of a token.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public IFunctionType Function(string token) => _functions.GetValueOrDefault(token) ?? throw Unknown("function", token, _functions.Keys);

    /// <summary>The package schema.</summary>
    public string Schema(string version) => PackageSchema.Generate(
        description,
        version,
        [.. _resources.Values.Select(resource => resource.Declaration)],
        [.. _functions.Values.Select(function => function.Declaration)]);

    private ProviderException Unknown(string what, string token, IEnumerable<string> known) => new(
        FailureKind.Invalid,
        host: null,
        $"looking up the {what} '{token}'",
        $"version {ProviderVersion.Current} of the {Name} provider does not have it",
        $"It has: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
}
