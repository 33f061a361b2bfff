using System.Globalization;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>
/// What can be told to be wrong without a host. Sources: IEEE 802.1Q (VLAN ids, priorities), the drivers'
/// <c>ndo_set_vf_mac</c> (<c>is_valid_ether_addr</c>), ip-link(8) (rates), <c>dev_valid_name</c> in net/core/dev.c.
/// </summary>
internal static class InputRules
{
    public static IEnumerable<CheckFailure> Validate(VirtualFunctionsInputs inputs) =>
    [
        .. ValidateDevice(inputs.Device),
        .. ValidateWhole(inputs),
        .. (inputs.VirtualFunctions ?? []).SelectMany((function, position) => ValidateFunction(inputs, function, position)),
        .. ValidateDuplicates(inputs.VirtualFunctions ?? []),
    ];

    private static IEnumerable<CheckFailure> ValidateDevice(DeviceSelector device)
    {
        var byIds = device.VendorId is not null || device.ProductId is not null;
        var ways = new[] { device.Name is not null, device.PciAddress is not null, device.Mac is not null, byIds };
        if (ways.Count(way => way) != 1)
        {
            yield return new("device", "give exactly one of name, pciAddress, mac, or vendorId with productId");
        }
        else if (byIds && (device.VendorId is null || device.ProductId is null))
        {
            yield return new("device", "vendorId and productId go together");
        }

        if (device.Name is { } name && !IsInterfaceName(name))
        {
            yield return new("device.name", "an interface name has 1 to 15 characters without space and slash: enp1s0");
        }

        if (device.PciAddress is { } address && !PciAddress.TryParse(address, out _))
        {
            yield return new("device.pciAddress", $"'{address}' is no PCI address; it is written like 0000:01:00.0");
        }

        if (device.Mac is { } mac && !MacAddress.IsWellFormed(mac))
        {
            yield return new("device.mac", MacAddress.Reason(mac));
        }

        if (device.VendorId is { } vendor && !IsId(vendor))
        {
            yield return new("device.vendorId", $"'{vendor}' is no PCI id; it has four hex digits: 8086");
        }

        if (device.ProductId is { } product && !IsId(product))
        {
            yield return new("device.productId", $"'{product}' is no PCI id; it has four hex digits: 10c9");
        }
    }

    private static IEnumerable<CheckFailure> ValidateWhole(VirtualFunctionsInputs inputs)
    {
        if (inputs.Count is < 0 or > ushort.MaxValue)
        {
            yield return new("count", $"{inputs.Count} is out of range; it is 0 (none) to what the device can have");
        }

        if (inputs.Mtu is < 68 or > 65535)
        {
            yield return new("mtu", $"{inputs.Mtu} is out of range; an MTU has 68 to 65535 octets");
        }

        if (inputs.Driver is { } driver && (driver.Length is 0 or > 63 || !driver.All(IsDriverCharacter)))
        {
            yield return new("driver", $"'{driver}' is no driver name; give 'default' or one like 'vfio-pci'");
        }
    }

    private static IEnumerable<CheckFailure> ValidateFunction(
        VirtualFunctionsInputs inputs, VirtualFunctionSettings function, int position)
    {
        var path = $"virtualFunctions[{position}]";
        if (function.Index < 0 || function.Index >= (inputs.Count ?? ushort.MaxValue))
        {
            yield return new($"{path}.index", inputs.Count is > 0
                ? $"{function.Index} is out of range; with count {inputs.Count} it is 0 to {inputs.Count - 1}"
                : $"{function.Index} is out of range; indexes start at 0 and are below count");
        }

        if (function.Mac is { } mac && !(MacAddress.IsWellFormed(mac) && MacAddress.IsAssignable(mac)))
        {
            yield return new($"{path}.mac", MacAddress.Reason(mac));
        }

        if (function.Vlan is < 0 or > 4094)
        {
            yield return new($"{path}.vlan", $"{function.Vlan} is out of range; a VLAN id is 1 to 4094, and 0 is untagged");
        }

        if (function.Qos is < 0 or > 7)
        {
            yield return new($"{path}.qos", $"{function.Qos} is out of range; a VLAN priority is 0 to 7");
        }

        if (function.VlanProtocol is not (null or "802.1Q" or "802.1ad"))
        {
            yield return new($"{path}.vlanProtocol", $"'{function.VlanProtocol}' is unknown; it is 802.1Q or 802.1ad");
        }

        // The kernel refuses a priority or protocol without a tag to carry it (net/core/rtnetlink.c, drivers' set_vf_vlan).
        if (function.Vlan is null or 0 && (function.Qos is > 0 || function.VlanProtocol is "802.1ad"))
        {
            yield return new($"{path}.vlan", "qos and vlanProtocol say how a VLAN tag is written, so give a VLAN id from 1 to 4094");
        }

        if (function.MinTxRate is < 0)
        {
            yield return new($"{path}.minTxRate", "a rate is in Mbit/s, and 0 is none");
        }

        if (function.MaxTxRate is < 0)
        {
            yield return new($"{path}.maxTxRate", "a rate is in Mbit/s, and 0 is unlimited");
        }

        if (function is { MaxTxRate: > 0, MinTxRate: { } minimum } && minimum > function.MaxTxRate)
        {
            yield return new($"{path}.minTxRate", $"{minimum} Mbit/s is more than maxTxRate, {function.MaxTxRate} Mbit/s");
        }
    }

    private static IEnumerable<CheckFailure> ValidateDuplicates(IReadOnlyList<VirtualFunctionSettings> functions)
    {
        for (var position = 0; position < functions.Count; position++)
        {
            var function = functions[position];
            var earlier = functions.Take(position).ToList();
            if (earlier.Exists(other => other.Index == function.Index))
            {
                yield return new($"virtualFunctions[{position}].index", $"index {function.Index} is given twice");
            }

            if (function.Mac is { } mac
                && earlier.Find(other => string.Equals(other.Mac, mac, StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                yield return new($"virtualFunctions[{position}].mac", $"{mac} is also that of index {twin.Index}");
            }
        }
    }

    private static bool IsInterfaceName(string name) =>
        name is not ("" or "." or "..") && name.Length <= 15 && !name.Any(c => char.IsWhiteSpace(c) || c is '/' or ':');

    private static bool IsDriverCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static bool IsId(string text) =>
        text.Length == 4 && ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
