using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>Refuses before anything is written what the card, its firmware or its driver can't do.</summary>
internal static class CapabilityGuard
{
    /// <exception cref="ProviderException">It can't (Invalid, Unsupported).</exception>
    public static void Check(VirtualFunctionsInputs wanted, PhysicalFunction function, string host)
    {
        if (wanted.Count > function.TotalVfs)
        {
            throw TooMany(wanted.Count.Value, function, host);
        }

        if (wanted.Count is { } count && count != function.NumVfs)
        {
            CheckDriver(count, wanted, function, host);
        }

        var wantsLink = wanted.LinkUp is not null || wanted.Mtu is not null || wanted.Promiscuous is not null
            || wanted.VirtualFunctions is { Count: > 0 };
        if (wantsLink && function.Link is null)
        {
            throw new ProviderException(
                FailureKind.Unsupported,
                host,
                $"configuring {function.Address}",
                $"the device ({function.Device.Driver ?? "no driver"}) has no network interface on the host",
                "Load the card's network driver, bring the interface back to the host's network namespace, "
                    + "or leave out linkUp, mtu, promiscuous and virtualFunctions.");
        }
    }

    private static ProviderException TooMany(int count, PhysicalFunction function, string host) => new(
        FailureKind.Invalid,
        host,
        $"creating {count} VFs on {function.Address}",
        $"{function.Describe()} can have {function.TotalVfs} at most (sriov_totalvfs)"
            + (function.Device.Firmware?.MostVfs is { } limit ? $"; its firmware is set to {limit} (NUM_OF_VFS)" : ""),
        function.Device.Firmware switch
        {
            { SriovEnabled: true, MostVfs: { } most } when most >= count => "Reboot the host (with its power off for a moment, where a warm reboot does not do): the setting holds from then on.",
            { MostVfs: not null } =>
                $"Set count to {function.TotalVfs} or less, or run '{FirmwareLimits.Raise(function.Address, count)}' and {FirmwareLimits.Restart}.",
            _ => $"Set count to {function.TotalVfs} or less, or raise the limit in the card's own setup.",
        });

    private static void CheckDriver(int count, VirtualFunctionsInputs wanted, PhysicalFunction function, string host)
    {
        ProviderException Refusal(string seen, string remedy) =>
            new(FailureKind.Unsupported, host, $"changing the VFs of {function.Address}", seen, remedy);

        if (function.Device.Driver is null)
        {
            throw Refusal(
                "the device is bound to no driver, and only a driver can make VFs",
                "Load the driver of the card (modprobe) and look at dmesg.");
        }

        var driver = DriverTable.Find(function.Device.Driver);
        if (driver.CountOption is { } option)
        {
            throw Refusal(
                $"{driver.Name} makes VFs only when it is loaded",
                $"Write 'options {driver.Name} {option}={count}' to a file in /etc/modprobe.d, reboot the host, and leave out count.");
        }

        if (driver.NeedsLink && count > 0 && wanted.LinkUp != true && function.Link is { IsUp: false } link)
        {
            throw Refusal($"{driver.Name} makes no VFs while {link.Name} is down", "Set linkUp: true.");
        }
    }
}
