using System.Globalization;
using System.Text.Json;

namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>What the real services say when they end because of their configuration.</summary>
internal static class Refusals
{
    private static readonly string[] MechanismDrivers = ["openvswitch", "linuxbridge", "sriovnicswitch", "l2population", "macvtap", "ovn", "logger"];

    /// <summary>nova/compute/manager.py (init_host), nova/pci/whitelist.py, nova/pci/devspec.py.</summary>
    public static string? OfDeviceSpec(OsloText text) => text.Values("pci", "device_spec", "passthrough_whitelist")
        .Concat(text.Values("DEFAULT", "pci_passthrough_whitelist"))
        .Select(OfOneDeviceSpec)
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>nova/filters.py: a filter that there is no class for.</summary>
    public static string? OfFilters(OsloText text) => text.Items("filter_scheduler", "enabled_filters")
        .Where(filter => !filter.EndsWith("Filter", StringComparison.Ordinal))
        .Select(filter => $"nova.exception.SchedulerHostFilterNotFound: Scheduler Host Filter {filter} could not be found.")
        .FirstOrDefault();

    /// <summary>neutron/plugins/ml2/managers.py.</summary>
    public static string? OfMechanismDrivers(OsloText text) => text.Items("ml2", "mechanism_drivers")
        .Where(driver => !MechanismDrivers.Contains(driver))
        .Select(driver => $"SystemExit: The following mechanism drivers were not found: {{'{driver}'}}")
        .FirstOrDefault();

    /// <summary>neutron/plugins/ml2/drivers/mech_sriov/agent/sriov_nic_agent.py.</summary>
    public static string? OfMappings(OsloText text) => text.Items("sriov_nic", "physical_device_mappings")
        .Any(mapping => mapping.Split(':') is not [{ Length: > 0 }, { Length: > 0 }])
            ? "Failed on Agent configuration parse. Agent terminated!"
            : null;

    private static string? OfOneDeviceSpec(string value)
    {
        try
        {
            using var json = JsonDocument.Parse(value);
            var entries = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
            return entries.Select(OfEntry).FirstOrDefault(refusal => refusal is not null);
        }
        catch (JsonException)
        {
            return Invalid($"Invalid entry: '{value}'");
        }
    }

    private static string? OfEntry(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return Invalid($"Invalid entry: '{entry}'");
        }

        if (entry.TryGetProperty("devname", out _) && entry.TryGetProperty("address", out _))
        {
            return Invalid("can specify devname or address, but not both");
        }

        return new[] { "vendor_id", "product_id" }
            .Where(name => entry.TryGetProperty(name, out var id) && id.ToString() is not "*"
                && !int.TryParse(id.ToString().Replace("0x", ""), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
            .Select(name => Invalid($"property {name} ('{entry.GetProperty(name)}') does not parse as a hex number."))
            .FirstOrDefault();
    }

    private static string Invalid(string why) => $"nova.exception.PciConfigInvalidSpec: Invalid [pci]device_spec config: {why}";
}
