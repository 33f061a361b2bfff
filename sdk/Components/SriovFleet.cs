using System.Collections.Immutable;
using Pulumi.Sriov.Inputs;

namespace Pulumi.Sriov;

/// <summary>
/// Many compute hosts from one definition: what all of them have, what a group has besides (a site, a rack, a model), and what
/// single ones have.
/// </summary>
/// <remarks>
/// The hosts are configured side by side; how many of them are reached, or unavailable, at the same time is the provider's
/// configuration (<see cref="ProviderArgs.MaxParallelLogins"/>, <see cref="ProviderArgs.MaxUnavailable"/>). A host that fails, fails
/// its own resources.
/// </remarks>
public sealed class SriovFleet : ComponentResource
{
    /// <summary>Declares the hosts.</summary>
    /// <param name="name">The name in the stack; each host has its own name there.</param>
    /// <param name="args">The hosts, and what is wanted of them.</param>
    /// <param name="options">How the engine treats them.</param>
    /// <exception cref="ArgumentException">A host is named twice, or settings are for a group or a host that is not there.</exception>
    public SriovFleet(string name, SriovFleetArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:SriovFleet", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        FleetRules.Require(args);
        Hosts = args.Hosts.ToImmutableSortedDictionary(
            host => host.Name,
            host => new SriovComputeHost(host.Name, SettingsOf(host, args), new ComponentResourceOptions { Parent = this }),
            StringComparer.Ordinal);

        RebootRequired = ByHost(host => host.RebootRequired);
        HostsToReboot = RebootRequired.Apply(hosts => hosts.Where(host => host.Value)
            .Select(host => host.Key)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray());
        VfProductIds = ByHost(host => host.VfProductIds);
        RegisterOutputs();
    }

    /// <summary>The hosts, by name.</summary>
    public ImmutableSortedDictionary<string, SriovComputeHost> Hosts { get; }

    /// <summary>By host, whether it must be rebooted and its settings do not allow it.</summary>
    [Output("rebootRequired")]
    public Output<ImmutableDictionary<string, bool>> RebootRequired { get; private set; }

    /// <summary>Names of the hosts that must be rebooted and whose settings do not allow it, in order.</summary>
    [Output("hostsToReboot")]
    public Output<ImmutableArray<string>> HostsToReboot { get; private set; }

    /// <summary>By host and physical function, the PCI product id of the virtual functions.</summary>
    [Output("vfProductIds")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> VfProductIds { get; private set; }

    /// <summary>From the general to the particular, so that the last word is the most particular one.</summary>
    private static SriovComputeHostArgs SettingsOf(FleetHost host, SriovFleetArgs args)
    {
        var settings = new SriovComputeHostArgs { Connection = new ConnectionArgs { Host = host.Address ?? host.Name } };
        args.Settings?.Invoke(settings);
        foreach (var group in host.Groups)
        {
            args.GroupSettings.GetValueOrDefault(group)?.Invoke(settings);
        }

        args.HostSettings.GetValueOrDefault(host.Name)?.Invoke(settings);
        return settings;
    }

    private Output<ImmutableDictionary<string, T>> ByHost<T>(Func<SriovComputeHost, Output<T>> value) =>
        Output.All(Hosts.Select(host => value(host.Value).Apply(found => KeyValuePair.Create(host.Key, found))))
            .Apply(pairs => pairs.ToImmutableDictionary());
}
