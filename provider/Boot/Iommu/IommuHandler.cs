using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Boot.Iommu;

/// <summary><c>sriov:host:Iommu</c>.</summary>
internal sealed class IommuHandler : ResourceHandler<IommuInputs, IommuOutputs>
{
    private const string Why = "turn the IOMMU on";

    public override string Token => "sriov:host:Iommu";

    public override string Description =>
        "The IOMMU of a host, turned on by kernel arguments where it is not on by default, and proven by the kernel's own "
        + "account (`/sys/class/iommu` and the IOMMU groups), not by the command line alone. Deleting the resource puts the "
        + "boot configuration back as it was; it takes effect with the next reboot. The id is `<host>/iommu`.";

    public override IEnumerable<CheckFailure> Validate(IommuInputs inputs) => RebootInputs.Validate(inputs.Reboot);

    public override ResourcePlan Plan(IommuInputs wanted, IommuOutputs? prior, HostObservation seen)
    {
        var plan = PlanArguments(wanted, prior, seen);
        return plan.Describe(wanted.Passthrough is null ? "enabled" : "passthrough", wanted.Reboot, seen.Host, Purpose(seen));
    }

    public override async Task<Applied<IommuOutputs>> ApplyAsync(
        IommuInputs wanted, IommuOutputs? prior, HostContext context, CancellationToken cancellationToken)
    {
        var plan = await BootChange.PlanAsync(seen => PlanArguments(wanted, prior, seen), context, cancellationToken);
        var outcome = await BootChange.CarryOutAsync(
            plan, wanted.Reboot, Purpose(plan.Seen), prior?.RebootedInto, context, cancellationToken);
        var stillRequired = plan.Arguments.RebootRequired && outcome.Seen.Boot.BootId == plan.Seen.Boot.BootId;
        var outputs = Describe(outcome.Seen, stillRequired, plan.Arguments.Memory, outcome.RebootedInto);
        return new Applied<IommuOutputs>(
            Id(context.Host.Name), outputs, outcome.Failure ?? Shortfall(wanted, outputs, outcome.Seen));
    }

    public override Found<IommuInputs, IommuOutputs>? Read(
        string id, IommuInputs inputs, IommuOutputs? prior, HostObservation seen)
    {
        var configured = seen.Boot.Loader.Certain;
        var isImport = prior is null;
        var found = inputs with
        {
            Passthrough = inputs.Passthrough is not null || (isImport && configured.Has("iommu=pt"))
                ? configured.Has("iommu=pt")
                : null,
        };
        var required = !seen.Boot.Iommu.IsEnabled || PlanArguments(inputs, prior, seen).RebootRequired;
        var outputs = Describe(seen, required, prior?.Changes ?? BootMemory.Empty, prior?.RebootedInto);
        return new Found<IommuInputs, IommuOutputs>(Id(seen.Host), found, outputs);
    }

    public override Task DeleteAsync(
        IommuInputs inputs, IommuOutputs outputs, HostContext context, CancellationToken cancellationToken) =>
        BootChange.PutBackAsync(IommuRules.Declared(inputs, outputs), inputs.OnDestroy, outputs.Changes, context, cancellationToken);

    public override IEnumerable<string> LeftInPlace(IommuInputs inputs, IommuOutputs outputs) =>
        inputs.OnDestroy != DestroyPolicy.Remove && outputs.Enabled && outputs.Changes.Edits.IsEmpty ? ["the IOMMU that is on"] : [];

    /// <summary>
    /// The kernel's account counts, not its command line: an IOMMU that is off needs a reboot although every argument for it
    /// stands there.
    /// </summary>
    private static ArgumentsPlan PlanArguments(IommuInputs wanted, IommuOutputs? prior, HostObservation seen)
    {
        var goal = IommuRules.Goal(wanted, prior, seen);
        var plan = ArgumentsPlan.For(goal, prior?.Changes ?? BootMemory.Empty, seen.Boot);
        return plan with { RebootRequired = plan.RebootRequired || !seen.Boot.Iommu.IsEnabled };
    }

    private static string Purpose(HostObservation seen) =>
        seen.Boot.Iommu.IsEnabled ? "change how the IOMMU works" : Why;

    private static IommuOutputs Describe(
        HostObservation seen, bool rebootRequired, BootMemory memory, string? rebootedInto)
    {
        var iommu = seen.Boot.Iommu;
        return new IommuOutputs
        {
            Vendor = iommu.Vendor ?? "none",
            Enabled = iommu.IsEnabled,
            InterruptRemapping = iommu.InterruptRemapping,
            Groups =
            [
                .. seen.Pci.Groups.Select(group => new IommuGroupOutputs
                {
                    Number = group.Number,
                    Type = iommu.GroupTypes.GetValueOrDefault(group.Number, ""),
                    Devices = [.. group.Devices.Select(device => device.Address.ToString())],
                }),
            ],
            RebootRequired = rebootRequired,
            BootId = seen.Boot.BootId,
            Changes = memory,
            RebootedInto = rebootedInto,
        };
    }

    private static ProviderException? Shortfall(IommuInputs wanted, IommuOutputs outputs, HostObservation seen) =>
        outputs.Enabled || wanted.Reboot?.Policy != RebootPolicy.WhenRequired
            ? null
            : new ProviderException(
                FailureKind.RemoteFailed,
                seen.Host,
                Why,
                $"it was started with '{seen.Boot.Active}', but the kernel drives no IOMMU (/sys/class/iommu: "
                + $"{seen.Boot.Iommu.Units.Length} units, {seen.Boot.Iommu.GroupTypes.Count} groups)",
                "Look for DMAR or AMD-Vi errors in its kernel log (dmesg | grep -e DMAR -e AMD-Vi), and at the IOMMU "
                + "setting in the firmware.");

    private static string Id(string host) => $"{host}/iommu";
}
