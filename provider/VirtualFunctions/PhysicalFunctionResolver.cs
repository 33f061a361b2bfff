using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>Finds the physical function that a selector means. From there on it goes by PCI address alone: names change.</summary>
internal static partial class PhysicalFunctionResolver
{
    /// <exception cref="ProviderException">None matches, or several do (Invalid); it can't have VFs (Unsupported).</exception>
    public static PhysicalFunction Resolve(DeviceSelector device, HostObservation seen)
    {
        var matching = Match(device, seen);
        return matching switch
        {
            [var only] => only,
            [] => throw NotFound(device, seen),
            _ => throw new ProviderException(
                FailureKind.Invalid,
                seen.Host,
                Operation(device),
                $"{matching.Length} devices match: {List(matching)}",
                "Name one of them by pciAddress."),
        };
    }

    /// <summary>Those that a selector fits: one, unless it is wrong.</summary>
    public static ImmutableArray<PhysicalFunction> Match(DeviceSelector device, HostObservation seen)
    {
        var matching = seen.Pci.PhysicalFunctions.Where(function => Matches(device, function)).ToImmutableArray();
        return matching.IsEmpty && device.Name is { } name
            ? [.. seen.Pci.PhysicalFunctions.Where(function => function.Link is { } link && IsRenamed(name, link))]
            : matching;
    }

    private static bool Matches(DeviceSelector device, PhysicalFunction function) => device switch
    {
        { Name: { } name } => function.Link?.Name == name,
        { PciAddress: { } text } => PciAddress.TryParse(text, out var address) && function.Address == address,
        { Mac: { } mac } => string.Equals(function.Link?.Mac, mac, StringComparison.OrdinalIgnoreCase),
        _ => string.Equals(function.Device.VendorId, device.VendorId, StringComparison.OrdinalIgnoreCase)
            && string.Equals(function.Device.ProductId, device.ProductId, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>
    /// Where a driver has learned to name its ports, or the eswitch went to switchdev, udev appends the port's name:
    /// <c>ens7f0</c> becomes <c>ens7f0np0</c>, and the other way round with an older kernel. Source:
    /// systemd.net-naming-scheme(7), <c>n&lt;phys_port_name&gt;</c>.
    /// </summary>
    private static bool IsRenamed(string name, NetworkLink link) =>
        link.PortName is { } port ? link.Name == $"{name}n{port}" : PortSuffix().Replace(name, "") == link.Name;

    [GeneratedRegex(@"np\d+$")]
    private static partial Regex PortSuffix();

    private static ProviderException NotFound(DeviceSelector device, HostObservation seen)
    {
        if (FindIncapable(device, seen.Pci) is { } incapable)
        {
            return new ProviderException(
                FailureKind.Unsupported,
                seen.Host,
                Operation(device),
                $"{incapable.Describe()} has no SR-IOV capability"
                    + (incapable.Firmware is { SriovEnabled: false } ? ": it is off in the card's firmware (SRIOV_EN)" : ""),
                incapable.Firmware is { SriovEnabled: false, MostVfs: var most }
                    ? $"Run '{FirmwareLimits.Raise(incapable.Address, Math.Max(most ?? 0, 8))}' and {FirmwareLimits.Restart}."
                    : "Switch SR-IOV on in the firmware (BIOS, and the card's own setup), or pick one of: "
                    + List(seen.Pci.PhysicalFunctions));
        }

        return new ProviderException(
            FailureKind.Invalid,
            seen.Host,
            Operation(device),
            "there is no such physical function",
            seen.Pci.PhysicalFunctions.IsEmpty
                ? "The host has none at all: switch SR-IOV on in the firmware (BIOS, and the card's own setup)."
                : $"The host has: {List(seen.Pci.PhysicalFunctions)}.");
    }

    private static PciDevice? FindIncapable(DeviceSelector device, PciObservation pci) => device switch
    {
        { Name: { } name } => pci.Devices.FirstOrDefault(candidate => candidate.Link?.Name == name),
        { PciAddress: { } text } when PciAddress.TryParse(text, out var address) => pci.FindDevice(address),
        { Mac: { } mac } => pci.Devices.FirstOrDefault(
            candidate => string.Equals(candidate.Link?.Mac, mac, StringComparison.OrdinalIgnoreCase)),
        _ => null,
    };

    private static string Operation(DeviceSelector device) => $"finding the device with {device.Describe()}";

    private static string List(ImmutableArray<PhysicalFunction> functions) =>
        functions.IsEmpty ? "none" : string.Join(", ", functions.Select(function => function.Describe()));
}
