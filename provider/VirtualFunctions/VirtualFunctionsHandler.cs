using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Execution;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary><c>sriov:host:VirtualFunctions</c>: the virtual functions of one physical function.</summary>
internal sealed class VirtualFunctionsHandler : ResourceHandler<VirtualFunctionsInputs, VirtualFunctionsOutputs>
{
    public override string Token => "sriov:host:VirtualFunctions";

    public override string Description =>
        "The virtual functions of one SR-IOV device: how many there are, what each may do, and that they are there again "
        + "after a reboot. Virtual functions that a guest uses are never removed. A delete puts back what was there before. "
        + "The id is `<host>/<PCI address>`.";

    public override IEnumerable<CheckFailure> Validate(VirtualFunctionsInputs inputs) => InputRules.Validate(inputs);

    /// <summary>A refusal tells what the firmware is set to, and how that is changed.</summary>
    public override bool AsksFirmware(VirtualFunctionsInputs wanted, HostObservation seen) =>
        PhysicalFunctionResolver.Match(wanted.Device, seen) switch
        {
            [] => true,
            [var function] => wanted.Count > function.TotalVfs,
            _ => false,
        };

    public override ResourcePlan Plan(VirtualFunctionsInputs wanted, VirtualFunctionsOutputs? prior, HostObservation seen)
    {
        var function = PhysicalFunctionResolver.Resolve(wanted.Device, seen);
        var isAnother = prior is not null && prior.PhysicalFunction.PciAddress != function.Address.ToString();
        var plan = Planner.Plan(wanted, function, seen, isAnother ? null : prior?.Previous);
        var warnings = plan.Obstacle is { } obstacle ? plan.Warnings.Add(obstacle.Message) : plan.Warnings;
        return new ResourcePlan(
            [.. plan.Steps.Select(step => new PlannedStep(step.Path, step.Describe()))],
            [.. warnings, .. OtherOwners.Warn(wanted, plan, seen)])
        {
            ReplacedBy = isAnother ? "device" : null,
        };
    }

    public override async Task<Applied<VirtualFunctionsOutputs>> ApplyAsync(
        VirtualFunctionsInputs wanted, VirtualFunctionsOutputs? prior, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        seen = AsksFirmware(wanted, seen) ? await context.Session.ObserveFirmwareAsync(cancellationToken) : seen;
        var function = PhysicalFunctionResolver.Resolve(wanted.Device, seen);
        var previous = PreviousStateRecorder.Record(wanted, function, seen, prior?.Previous);
        var plan = PlanStrictly(wanted, function, seen, previous);
        if (plan.Steps.IsEmpty)
        {
            return Conclude(seen, function, previous, null);
        }

        var execution = await new Executor(context, wanted, previous).RunAsync(plan, seen, cancellationToken);
        return Conclude(
            execution.Seen, execution.Seen.Pci.FindPhysicalFunction(function.Address) ?? function, previous, execution.Failure);
    }

    public override Found<VirtualFunctionsInputs, VirtualFunctionsOutputs>? Read(
        string id, VirtualFunctionsInputs inputs, VirtualFunctionsOutputs? prior, HostObservation seen)
    {
        if (!PciAddress.TryParse(id[(id.LastIndexOf('/') + 1)..], out var address)
            || seen.Pci.FindPhysicalFunction(address) is not { } function)
        {
            return null;
        }

        var found = prior is null
            ? StateReader.ReadImported(inputs, function, seen)
            : StateReader.ReadManaged(inputs, function, seen);
        var previous = prior is null ? PreviousStateRecorder.Adopt(found, function, seen) : prior.Previous;
        return new(id, found, StateReader.ReadOutputs(function, seen, previous));
    }

    public override async Task DeleteAsync(
        VirtualFunctionsInputs inputs, VirtualFunctionsOutputs outputs, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        if (!PciAddress.TryParse(outputs.PhysicalFunction.PciAddress, out var address))
        {
            return;
        }

        var before = PreviousStateRecorder.GoBack(inputs, outputs.Previous);
        if (seen.Pci.FindPhysicalFunction(address) is { } function)
        {
            var plan = Planner.Plan(before, function, seen, outputs.Previous);
            var execution = await new Executor(context, before, outputs.Previous).RunAsync(plan, seen, cancellationToken);
            if (execution.Failure is { } failure)
            {
                throw failure;
            }
        }
        else
        {
            await new PersistenceRemover(context.Host).RunAsync(address, seen.Persistence, outputs.Previous, cancellationToken);
        }
    }

    public override IEnumerable<string> LeftInPlace(VirtualFunctionsInputs inputs, VirtualFunctionsOutputs outputs) =>
        inputs is { Count: > 0, OnDestroy: not DestroyPolicy.Remove } && outputs.Previous?.Count is > 0 and { } count
            ? [$"the number of VFs of {outputs.PhysicalFunction.PciAddress}, {count},"]
            : [];

    private static VirtualFunctionsPlan PlanStrictly(
        VirtualFunctionsInputs wanted, PhysicalFunction function, HostObservation seen, PreviousState? previous)
    {
        var plan = Planner.Plan(wanted, function, seen, previous);
        return plan.Obstacle is null ? plan : throw plan.Obstacle;
    }

    private static Applied<VirtualFunctionsOutputs> Conclude(
        HostObservation seen, PhysicalFunction function, PreviousState previous, Exception? failure) =>
        new($"{seen.Host}/{function.Address}", StateReader.ReadOutputs(function, seen, previous), failure);
}
