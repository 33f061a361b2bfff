using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary><c>sriov:host:preflight</c>: everything that would fail half-way, told before anything is changed.</summary>
internal sealed class PreflightFunction : FunctionHandler<PreflightInputs, PreflightOutputs>
{
    public override string Token => "sriov:host:preflight";

    public override string Description =>
        "Whether a host can do what is going to be asked of it: everything that would fail half-way, in one report, without changing "
        + "anything. A host that can't be reached is no failure of the function, but `reached` is false then.";

    public override bool AsksFirmware(PreflightInputs inputs) => inputs is { PhysicalFunctions.Count: > 0 };

    public override PreflightOutputs Invoke(PreflightInputs inputs, HostObservation seen)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var wish = new Wish(inputs, seen);
        ImmutableArray<PreflightFinding> findings =
            [.. PreflightRules.All.SelectMany(rule => rule.Check(wish, seen)).OrderBy(finding => finding.Severity)];
        return new PreflightOutputs
        {
            Ok = !findings.Any(finding => finding.Severity == FindingSeverity.Error),
            Reached = true,
            Findings = findings,
            Report = PreflightReport.Write(seen.Host, findings),
        };
    }

    /// <summary>A host that is down now may be up when it is its turn; one that refuses the login will refuse it then, too.</summary>
    public override PreflightOutputs AnswerWithoutHost(PreflightInputs inputs, ProviderException failure)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(failure);
        var isDown = failure.Kind is FailureKind.Unreachable or FailureKind.Timeout or FailureKind.Interrupted;
        ImmutableArray<PreflightFinding> findings = isDown ? [] : [Find.In("connection", "connection").Refused(failure)];
        return new PreflightOutputs
        {
            Ok = false,
            Reached = false,
            Findings = findings,
            Report = isDown
                ? PreflightReport.WriteUnreached(inputs.Connection.Host, failure)
                : PreflightReport.Write(inputs.Connection.Host, findings),
        };
    }
}
