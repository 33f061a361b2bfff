using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>A service as it was found on a host: what restarts it, what proves it, and where it logs.</summary>
/// <param name="Name">As the user or the resource named it.</param>
/// <param name="Manager">What runs it; never <see cref="ServiceManager.Auto"/>.</param>
/// <param name="Unit">The unit less <c>.service</c>, the container, or the service's own name where commands manage it.</param>
internal sealed record Service(string Name, ServiceManager Manager, string Unit)
{
    /// <summary>The words that restart it.</summary>
    public required ImmutableArray<string> Restart { get; init; }

    /// <summary>The words that tell by exit code 0 that it works; empty = the manager's word is all there is.</summary>
    public ImmutableArray<string> Status { get; init; } = [];

    /// <summary>Commands that print the end of its logs; those that fail are passed over.</summary>
    public ImmutableArray<ImmutableArray<string>> Logs { get; init; } = [];

    /// <summary>When it counts as up after a restart.</summary>
    public ServiceProof Proof { get; init; } = ServiceProof.Settled;

    /// <summary>For a restart and its proof.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>What tells services of a host apart: <c>systemd.nova-compute</c>.</summary>
    public string Key => $"{ManagerWord}.{Unit}";

    /// <summary>The manager as its program is called.</summary>
    public string ManagerWord => Manager.ToString().ToLowerInvariant();

    /// <summary>For people: <c>nova-compute</c>, or <c>nova-compute (openstack-nova-compute)</c>.</summary>
    public string Describe() => Name == Unit ? Name : $"{Name} ({Unit})";
}
