using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Neutron.SriovAgent;

/// <summary>
/// What the agent makes of its lists. Source: neutron/plugins/ml2/drivers/mech_sriov/agent/common/config.py, sriov_nic_agent.py;
/// neutron_lib/utils/helpers.py, parse_mappings.
/// </summary>
internal static class SriovAgentRules
{
    public static IEnumerable<CheckFailure> Validate(SriovAgentInputs inputs)
    {
        var mappings = ListRules.Validate(
            inputs.PhysicalDeviceMappings, "physicalDeviceMappings", IsMapping, "a physical network and an interface: physnet1:ens1f0");
        var excludes = ListRules.Validate(
            inputs.ExcludeDevices, "excludeDevices", IsExclude, "an interface and PCI addresses of VFs: ens1f0:0000:3b:02.0;0000:3b:02.1");
        var empty = inputs.PhysicalDeviceMappings.IsEmpty
            ? [new CheckFailure("physicalDeviceMappings", "must name at least one device")]
            : Array.Empty<CheckFailure>();
        return [.. empty, .. mappings, .. excludes];
    }

    /// <summary>The interface of a mapping, <c>physnet1:ens1f0</c>.</summary>
    public static string DeviceOf(string mapping) => mapping[(mapping.LastIndexOf(':') + 1)..].Trim();

    /// <summary>The interface of an exclusion, <c>ens1f0:0000:3b:02.0</c>.</summary>
    public static string ExcludedOf(string exclude) => exclude.Split(':')[0].Trim();

    /// <summary>What keeps the agent from starting.</summary>
    /// <exception cref="ProviderException">Something does (Conflict).</exception>
    public static void EnsureConsistent(ImmutableArray<string> mappings, ImmutableArray<string> excludes, TargetFile target)
    {
        var devices = mappings.Select(DeviceOf).ToHashSet(StringComparer.Ordinal);
        foreach (var same in excludes.GroupBy(ExcludedOf))
        {
            if (same.Count() > 1)
            {
                throw Conflict(target, $"{same.Key} stands {same.Count()} times in the list", "Put its VFs into one item, with ';' between them.");
            }

            if (!devices.Contains(same.Key))
            {
                throw Conflict(target, $"{same.Key} is not in physical_device_mappings", "Map it to a physical network, or leave it out.");
            }
        }
    }

    public static IEnumerable<string> Warn(string host, SriovAgentInputs wanted, PciObservation pci)
    {
        foreach (var name in wanted.PhysicalDeviceMappings.Select(DeviceOf).Distinct())
        {
            var device = pci.Devices.FirstOrDefault(candidate => candidate.Link?.Name == name);
            if (device is null)
            {
                yield return $"{host}: there is no PCI device with the interface {name}; the agent does not start with it";
            }
            else if (pci.FindPhysicalFunction(device.Address) is null)
            {
                yield return $"{host}: {name} ({device.Address}) is no physical function; the agent finds no VFs there";
            }
        }
    }

    /// <summary>The VFs of the mapped devices: the agent looks for them only when it starts.</summary>
    public static ImmutableArray<PciAddress> VirtualFunctions(SriovAgentInputs wanted, PciObservation pci)
    {
        var names = wanted.PhysicalDeviceMappings.Select(DeviceOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pci.PhysicalFunctions.Where(function => function.Link is { } link && names.Contains(link.Name))
                .SelectMany(function => function.VirtualFunctions.Select(vf => vf.Address)),
        ];
    }

    private static bool IsMapping(string item) =>
        item.Split(':') is [var network, var device] && DeviceSpecRules.IsPhysicalNetwork(network) && DeviceSpecRules.IsInterfaceName(device);

    private static bool IsExclude(string item) =>
        item.IndexOf(':') is var colon and > 0
        && DeviceSpecRules.IsInterfaceName(item[..colon])
        && item[(colon + 1)..].Split(';').All(text =>
            PciAddress.TryParse(text, out var address) && string.Equals(address.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static ProviderException Conflict(TargetFile target, string seen, string remedy) => new(
        FailureKind.Conflict, target.Host, $"setting [sriov_nic] exclude_devices in {target.Path}", seen + "; the agent would not start", remedy);
}
