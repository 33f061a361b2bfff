using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>What users should know of the manners of a PF's driver before, or after, it is told to change something.</summary>
internal static class DriverAdvice
{
    public static IEnumerable<string> OnCount(ImmutableArray<ChangeCount> changes, PhysicalFunction function)
    {
        if (changes is [{ From: > 0 }, ..] && changes[^1].To > 0)
        {
            yield return $"all {function.NumVfs} VFs are removed and created anew; settings that are not declared are lost.";
        }

        var driver = DriverTable.Find(function.Device.Driver);
        if (!changes.IsEmpty && driver.ResetsPort && function.Link is { IsOperational: true } link)
        {
            yield return $"{driver.Name} resets the port with the number of its VFs: {link.Name} loses its link for some seconds.";
        }
    }

    /// <summary>No refusal: the table is about upstream kernels, and the driver itself has the last word.</summary>
    public static IEnumerable<string> OnSettings(IEnumerable<SetAttribute> changes, PhysicalFunction function)
    {
        var driver = DriverTable.Find(function.Device.Driver);
        return changes.Where(change => !driver.Supports(change.Needs)).Select(change =>
            $"{driver.Name} is not known to support {change.Needs}: {change.Path} will fail unless it is {change.To} already.");
    }

    /// <summary>
    /// A probe that failed shows in dmesg only. That others of the same kind were bound tells it from a driver that is kept
    /// away on purpose (a blacklisted module).
    /// </summary>
    public static IEnumerable<string> OnMissingDrivers(PhysicalFunction function)
    {
        var without = function.VirtualFunctions.Where(vf => vf.Device is { Driver: null, DriverOverride: null }).ToImmutableArray();
        if (function.Autoprobe != false && !without.IsEmpty
            && function.VirtualFunctions.Any(vf => vf.Device is { Driver: not null, DriverOverride: null }))
        {
            yield return $"{without.Length} of {function.VirtualFunctions.Length} VFs of {function.Address} got no driver (the first is "
                + $"{without[0].Address}). Guests can have them all the same; look at dmesg, and if the host is out of interrupts (error -28), "
                + "set autoprobe: false.";
        }
    }
}
