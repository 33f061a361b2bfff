using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>Says why a host is not what was wanted, from the steps that are left after all of them were tried.</summary>
internal static class FailureReport
{
    /// <summary>One failure for all that is left; <c>null</c> when nothing is.</summary>
    public static ProviderException? Of(
        VirtualFunctionsPlan left, IReadOnlyDictionary<PlanStep, OperationFailure> failures, string host)
    {
        var reasons = left.Steps.Select(step => Explain(left, step, FindFailure(step, failures), host)).ToList();
        return reasons switch
        {
            [] => null,
            [var only] => only,
            _ => new ProviderException(
                reasons[0].Kind,
                host,
                $"configuring the VFs of {left.Function.Address}",
                string.Join("\n", reasons.Select(reason => $"- {reason.Operation}: {reason.Seen}. {reason.Remedy}").Prepend("")),
                "Everything else was applied."),
        };
    }

    private static OperationFailure? FindFailure(PlanStep step, IReadOnlyDictionary<PlanStep, OperationFailure> failures) =>
        failures.FirstOrDefault(pair => IsSame(pair.Key, step)).Value;

    // What is seen may have changed between the plan that failed and the one that is left, what is wanted has not.
    private static bool IsSame(PlanStep failed, PlanStep left) => (failed, left) switch
    {
        (SetAttribute a, SetAttribute b) => (a.Index, a.Attribute) == (b.Index, b.Attribute),
        (ReloadDriver a, ReloadDriver b) => a.Path == b.Path,
        _ => failed.GetType() == left.GetType(),
    };

    private static ProviderException Explain(VirtualFunctionsPlan plan, PlanStep step, OperationFailure? failure, string host)
    {
        var driver = plan.Function.Device.Driver;
        return step switch
        {
            SetAttribute attribute => ExplainAttribute(plan, attribute, failure, host),
            BindDriver bind => new ProviderException(
                failure is null ? FailureKind.Unsupported : FailureKind.RemoteFailed,
                host,
                $"binding the VFs of {plan.Function.Address} to {bind.To}",
                $"{string.Join(", ", bind.Functions.Select(vf => $"{vf.Address} has {vf.Device.Driver ?? "no driver"}"))}{Words(failure)}",
                "Look at dmesg; vfio-pci takes a device only while the IOMMU is on."),
            SetMtu mtu => new ProviderException(
                FailureKind.Unsupported,
                host,
                $"setting the MTU of {plan.Function.Address} to {mtu.To}",
                $"{driver} refused it{Words(failure)}",
                "Use an MTU that the card supports (ip -d link show tells its limits)."),
            _ => new ProviderException(
                FailureKind.RemoteFailed,
                host,
                $"configuring {plan.Function.Address}, {step.Describe().ReplaceLineEndings(", ")},",
                failure is null ? "it had no effect" : failure.Message,
                "Look at the host's journal, then run again."),
        };
    }

    private static ProviderException ExplainAttribute(
        VirtualFunctionsPlan plan, SetAttribute attribute, OperationFailure? failure, string host)
    {
        var driver = plan.Function.Device.Driver;
        var operation = $"setting {attribute.Attribute} of VF {attribute.Index} of {plan.Function.Address}";
        return failure?.Message.Contains("not supported", StringComparison.OrdinalIgnoreCase) == true
            ? new ProviderException(
                FailureKind.Unsupported,
                host,
                operation,
                $"{driver} does not support {attribute.Attribute}{Words(failure)}",
                $"Remove {attribute.Path}, or use a card whose driver supports it.")
            : new ProviderException(
                FailureKind.RemoteFailed,
                host,
                operation,
                failure is null ? $"{driver} accepted {attribute.To} but shows {attribute.From}" : $"{driver} refused {attribute.To}{Words(failure)}",
                $"Give {attribute.Path} a value that the driver takes, or remove it.");
    }

    private static string Words(OperationFailure? failure) => failure is null ? "" : $" ({failure.Message.Trim()})";
}
