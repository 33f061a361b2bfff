using System.Collections.Immutable;

namespace OpenStack.Client.Identity;

/// <summary>A service, by the names that catalogs have for it (OpenStack's service-types-authority).</summary>
/// <param name="Name">The official name: "network".</param>
/// <param name="Aliases">What else it is called, best first.</param>
/// <param name="MicroversionName">Its name in <c>OpenStack-API-Version</c>; <c>null</c> = it has no microversions.</param>
internal sealed record ServiceType(string Name, ImmutableArray<string> Aliases, string? MicroversionName = null)
{
    public static ServiceType Identity { get; } = new("identity", []);

    public static ServiceType Network { get; } = new("network", ["neutron", "networking"]);

    public static ServiceType Compute { get; } = new("compute", ["nova"], "compute");

    public static ServiceType Image { get; } = new("image", ["glance"]);

    public static ServiceType Placement { get; } = new("placement", [], "placement");

    public static ServiceType BlockStorage { get; } =
        new("block-storage", ["volumev3", "volumev2", "volume", "block-store", "cinder"], "volume");

    /// <summary>The official name and the aliases, best first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
