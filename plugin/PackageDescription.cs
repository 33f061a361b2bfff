using System.Collections.Immutable;
using Pulumi.Plugin.Binding;

namespace Pulumi.Plugin;

/// <summary>What a package says of itself in its schema.</summary>
/// <param name="Name">The first part of every token: <c>sriov</c>.</param>
/// <param name="DisplayName">The name for people.</param>
/// <param name="Description">What the package does, in a sentence.</param>
/// <param name="Keywords">For registries.</param>
/// <param name="ProviderDescription">What one configured provider stands for.</param>
/// <param name="Namespaces">C# namespaces by package and module name: <c>sriov</c> → <c>Sriov</c>.</param>
/// <param name="Configuration">The record of the provider's configuration.</param>
internal sealed record PackageDescription(
    string Name,
    string DisplayName,
    string Description,
    ImmutableArray<string> Keywords,
    string ProviderDescription,
    ImmutableSortedDictionary<string, string> Namespaces,
    RecordShape Configuration);
