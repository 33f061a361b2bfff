using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Functions;

/// <summary>What of a platform <c>getHost</c> tells, in the form in which it tells it.</summary>
internal static class HostFacts
{
    private const double KibibytesPerMebibyte = 1024;

    public static FileSystemFacts Describe(FileSystemState state) => new()
    {
        Path = state.Path,
        AvailableMebibytes = state.AvailableKibibytes / KibibytesPerMebibyte,
        ReadOnly = state.IsReadOnly,
    };

    public static NetworkManagerFacts DescribeNetworkManager(HostObservation seen) => new()
    {
        Running = seen.Services.Units.GetValueOrDefault(KnownServices.NetworkManager) is { IsActive: true },
        Interfaces = seen.Platform.InterfacesOfNetworkManager,
    };

    public static IEnumerable<ServiceFacts> DescribeServices(ServicesObservation seen) =>
    [
        .. KnownServices.Units.Where(seen.Units.ContainsKey).Select(unit => new ServiceFacts
        {
            Manager = "systemd",
            Name = unit,
            Active = seen.Units[unit].IsActive,
        }),
        .. seen.Containers.Select(container => new ServiceFacts
        {
            Manager = container.Manager.ToString().ToLowerInvariant(),
            Name = container.Name,
            Active = container.IsRunning,
        }),
    ];

    public static NumberOwnerFacts Describe(NumberOwner owner, PciObservation pci) => new()
    {
        Mechanism = owner.Mechanism,
        File = owner.Path,
        Line = owner.Line,
        Text = owner.Text,
        PciAddresses = [.. pci.PhysicalFunctions.Where(owner.Names).Select(function => function.Address.ToString())],
    };
}

/// <summary>A file system.</summary>
public sealed record FileSystemFacts
{
    /// <summary>See the description.</summary>
    [Property("A path on it: `/etc`.")]
    public required string Path { get; init; }

    /// <summary>See the description.</summary>
    [Property("Room in MiB; absent when the host does not tell.")]
    public double? AvailableMebibytes { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether nothing can be written to it.")]
    public required bool ReadOnly { get; init; }
}

/// <summary>What NetworkManager manages.</summary>
public sealed record NetworkManagerFacts
{
    /// <summary>See the description.</summary>
    [Property("Whether it runs.")]
    public required bool Running { get; init; }

    /// <summary>See the description.</summary>
    [Property("Network interfaces under its management.")]
    public required ImmutableArray<string> Interfaces { get; init; }
}

/// <summary>A service of nova or neutron.</summary>
public sealed record ServiceFacts
{
    /// <summary>See the description.</summary>
    [Property("What runs it: `systemd`, `docker` or `podman`.")]
    public required string Manager { get; init; }

    /// <summary>See the description.</summary>
    [Property("Its unit, less `.service`, or container: `openstack-nova-compute`, `nova_compute`.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether it runs.")]
    public required bool Active { get; init; }
}

/// <summary>A line that sets a number of virtual functions.</summary>
public sealed record NumberOwnerFacts
{
    /// <summary>See the description.</summary>
    [Property("Whose file it is: `udev rule`, `NetworkManager profile`, `netplan`, `systemd .link`, `rc.local`, ….")]
    public required string Mechanism { get; init; }

    /// <summary>See the description.</summary>
    [Property("The file.")]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("Line number, from 1.")]
    public required int Line { get; init; }

    /// <summary>See the description.</summary>
    [Property("The line.")]
    public required string Text { get; init; }

    /// <summary>See the description.</summary>
    [Property("Physical functions that it names; none when it names none, as a loop over all of them does.")]
    public required ImmutableArray<string> PciAddresses { get; init; }
}
