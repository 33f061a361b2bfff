using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Boot.KernelArguments;

/// <summary><c>sriov:host:KernelArguments</c>.</summary>
internal sealed class KernelArgumentsHandler : ResourceHandler<KernelArgumentsInputs, KernelArgumentsOutputs>
{
    private const string Why = "start the kernel with these arguments";

    public override string Token => "sriov:host:KernelArguments";

    public override string Description =>
        "Arguments that a host's kernel is started with, kept in its boot loader's configuration (GRUB's defaults or boot "
        + "loader entries). Deleting the resource puts the configuration back as it was; it takes effect with the next reboot. "
        + "The id is `<host>/kernel-arguments`; an import takes the arguments that an administrator set, without those of the IOMMU.";

    public override IEnumerable<CheckFailure> Validate(KernelArgumentsInputs inputs) =>
        KernelArgumentsRules.Validate(inputs.Arguments).Concat(RebootInputs.Validate(inputs.Reboot));

    public override ResourcePlan Plan(KernelArgumentsInputs wanted, KernelArgumentsOutputs? prior, HostObservation seen) =>
        PlanArguments(wanted, prior, seen).Describe("arguments", wanted.Reboot, seen.Host, Why);

    public override async Task<Applied<KernelArgumentsOutputs>> ApplyAsync(
        KernelArgumentsInputs wanted, KernelArgumentsOutputs? prior, HostContext context, CancellationToken cancellationToken)
    {
        var plan = await BootChange.PlanAsync(seen => PlanArguments(wanted, prior, seen), context, cancellationToken);
        var outcome = await BootChange.CarryOutAsync(
            plan, wanted.Reboot, Why, prior?.RebootedInto, context, cancellationToken);
        var outputs = Describe(wanted, outcome.Seen, plan.Arguments.Memory, outcome.RebootedInto);
        // An argument that was taken out stays in force until the next start, which the wanted ones alone do not tell.
        outputs = outputs with
        {
            RebootRequired = outputs.RebootRequired || (plan.Arguments.RebootRequired && outputs.BootId == plan.Seen.Boot.BootId),
        };
        return new Applied<KernelArgumentsOutputs>(
            Id(context.Host.Name), outputs, outcome.Failure ?? Shortfall(wanted, outputs, outcome.Seen));
    }

    public override Found<KernelArgumentsInputs, KernelArgumentsOutputs>? Read(
        string id, KernelArgumentsInputs inputs, KernelArgumentsOutputs? prior, HostObservation seen)
    {
        var configured = seen.Boot.Loader.Certain;
        var isImport = prior is null && inputs.Arguments.IsDefaultOrEmpty;
        var found = inputs with
        {
            Arguments = isImport ? KernelArgumentsRules.Adoptable(configured) : [.. inputs.Arguments.Where(configured.Has)],
        };
        if (isImport && found.Arguments.IsEmpty)
        {
            return null;
        }

        var outputs = Describe(found, seen, prior?.Changes ?? BootMemory.Empty, prior?.RebootedInto);
        return new Found<KernelArgumentsInputs, KernelArgumentsOutputs>(Id(seen.Host), found, outputs);
    }

    public override Task DeleteAsync(
        KernelArgumentsInputs inputs, KernelArgumentsOutputs outputs, HostContext context, CancellationToken cancellationToken) =>
        BootChange.PutBackAsync(inputs.Arguments, inputs.OnDestroy, outputs.Changes, context, cancellationToken);

    public override IEnumerable<string> LeftInPlace(KernelArgumentsInputs inputs, KernelArgumentsOutputs outputs) =>
        inputs.OnDestroy == DestroyPolicy.Remove ? [] : inputs.Arguments
            .Where(argument => !outputs.Changes.Made(argument))
            .Select(argument => $"the kernel argument {argument}");

    private static ArgumentsPlan PlanArguments(
        KernelArgumentsInputs wanted, KernelArgumentsOutputs? prior, HostObservation seen) =>
        ArgumentsPlan.For(KernelArgumentsRules.Goal(wanted.Arguments), prior?.Changes ?? BootMemory.Empty, seen.Boot);

    private static KernelArgumentsOutputs Describe(
        KernelArgumentsInputs inputs, HostObservation seen, BootMemory memory, string? rebootedInto)
    {
        var active = KernelArgumentsRules.Goal(inputs.Arguments).IsMetBy(seen.Boot.Active);
        return new KernelArgumentsOutputs
        {
            Active = active,
            RebootRequired = !active,
            BootId = seen.Boot.BootId,
            Changes = memory,
            RebootedInto = rebootedInto,
        };
    }

    private static ProviderException? Shortfall(
        KernelArgumentsInputs wanted, KernelArgumentsOutputs outputs, HostObservation seen) =>
        outputs.Active || wanted.Reboot?.Policy != RebootPolicy.WhenRequired
            ? null
            : new ProviderException(
                FailureKind.RemoteFailed,
                seen.Host,
                $"rebooting to {Why}",
                $"it came up with '{seen.Boot.Active}'",
                $"Look which boot entry it starts from; {seen.Boot.Loader.Name} has the wanted arguments.");

    private static string Id(string host) => $"{host}/kernel-arguments";
}
