using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// The order in which the number of VFs and the mode of the eswitch change. The kernel knows no way from one number to
/// another but through 0, and each driver has its own mind about when the mode may change.
/// </summary>
internal static class CardPlanner
{
    /// <summary>The steps, in the order of their execution; empty = both are as wanted.</summary>
    /// <exception cref="ProviderException">The driver can't do it (Unsupported), or the inputs are not enough (Invalid).</exception>
    public static ImmutableArray<CardStep> Plan(VirtualFunctionsInputs wanted, PhysicalFunction function, string host)
    {
        var (from, to) = (function.NumVfs, wanted.Count ?? function.NumVfs);
        CardStep[] count = from == to ? [] : [new ChangeCount(from, to)];
        if (FindModeChange(wanted, function, host) is not { } mode)
        {
            return [.. count];
        }

        if (mode.Order != SwitchdevOrder.ModeFirst)
        {
            if (to == 0 && mode.To == EswitchMode.Switchdev)
            {
                throw NeedsCount(function, host, "the driver goes to switchdev only with VFs, and there are none", "Set count to 1 or more.");
            }

            return [.. count, mode];
        }

        if (from == 0)
        {
            return [mode, .. count];
        }

        // Were the run cut off while there are none, the next one could not tell how many there had been.
        return wanted.Count is null
            ? throw NeedsCount(
                function, host, $"the driver changes it only without VFs, and there are {from}", "Declare count: they are removed and created anew.")
            : [new ChangeCount(from, 0), mode, .. to == 0 ? [] : new CardStep[] { new ChangeCount(0, to) }];
    }

    /// <summary>The VFs that go, or lose their driver for a moment.</summary>
    public static IEnumerable<VirtualFunction> DisturbedBy(ImmutableArray<CardStep> steps, PhysicalFunction function) =>
        steps.Any(step => step is ChangeCount) ? function.VirtualFunctions : steps.OfType<SetEswitchMode>().SelectMany(mode => mode.Unbound);

    private static SetEswitchMode? FindModeChange(VirtualFunctionsInputs wanted, PhysicalFunction function, string host)
    {
        if (wanted.EswitchMode is not { } to)
        {
            return null;
        }

        var driver = DriverTable.Find(function.Device.Driver);
        if (StateReader.ReadEswitchMode(function) is not { } from)
        {
            // What has one mode only is in that.
            return driver.Switchdev == SwitchdevOrder.None && to == EswitchMode.Legacy ? null : throw NoChoice(driver, function, host);
        }

        if (from == to)
        {
            return null;
        }

        return driver.Switchdev == SwitchdevOrder.None
            ? throw NoChoice(driver, function, host)
            : new SetEswitchMode(from, to, driver.Switchdev, UnboundFor(driver, function));
    }

    private static ImmutableArray<VirtualFunction> UnboundFor(DriverKnowledge driver, PhysicalFunction function) =>
        driver.Switchdev == SwitchdevOrder.VfsFirstUnbound ? [.. function.VirtualFunctions.Where(vf => vf.Device.Driver is not null)] : [];

    private static ProviderException NoChoice(DriverKnowledge driver, PhysicalFunction function, string host) => new(
        FailureKind.Unsupported,
        host,
        $"setting the eswitch mode of {function.Address}",
        driver.Switchdev == SwitchdevOrder.None
            ? $"{driver.Name} does not let it be chosen ({function.EswitchMode ?? "no eswitch"})"
            : $"it can't be told: the host has no devlink, or {driver.Name} no eswitch",
        driver.Switchdev == SwitchdevOrder.None
            ? "Leave out eswitchMode, or use a card whose driver has switchdev mode."
            : "Install iproute2 with devlink on the host, or leave out eswitchMode.");

    private static ProviderException NeedsCount(PhysicalFunction function, string host, string seen, string remedy) =>
        new(FailureKind.Invalid, host, $"setting the eswitch mode of {function.Address}", seen, remedy);
}
