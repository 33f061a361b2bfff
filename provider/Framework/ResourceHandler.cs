using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>
/// One resource type, typed: what its inputs mean, and how a host is brought to them. Everything that all types share
/// (binding, unknowns, generic diffs, secrets, previews without a reachable host, gRPC) is done around it.
/// </summary>
/// <typeparam name="TInputs">Record of the inputs; its <see cref="PropertyAttribute"/>s declare the schema.</typeparam>
/// <typeparam name="TOutputs">Record of what is only known afterwards; state = inputs and outputs together.</typeparam>
public abstract class ResourceHandler<TInputs, TOutputs>
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    /// <summary>The type token, <c>sriov:host:Iommu</c>.</summary>
    public abstract string Token { get; }

    /// <summary>What the resource is, in Markdown, for the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Refuses what can be told to be wrong from the inputs alone. Called without unknowns only.</summary>
    public abstract IEnumerable<CheckFailure> Validate(TInputs inputs);

    /// <summary>Configuration files, beside those in the usual places, that the resource has to see.</summary>
    /// <param name="inputs">The inputs; in an import only the connection is set.</param>
    /// <param name="id">The id in a refresh or an import.</param>
    public virtual IEnumerable<string> FilesOf(TInputs inputs, string? id) => [];

    /// <summary>
    /// Whether a plan from this observation could say more if the cards' firmware had been asked for its limits, for which a look
    /// takes longer.
    /// </summary>
    public virtual bool AsksFirmware(TInputs wanted, HostObservation seen) => false;

    /// <summary>
    /// What has to happen on the host, from what it is like now and what is wanted: pure. Both preview (which prints it)
    /// and diff (which also finds drift by it) call this; <see cref="ApplyAsync"/> carries out the same plan.
    /// </summary>
    /// <remarks>
    /// What another resource of the same program may still bring about (an IOMMU that is off today) is a warning here, and
    /// a refusal only in <see cref="ApplyAsync"/>: a preview of the whole program must get to its end.
    /// </remarks>
    /// <exception cref="ProviderException">The host can't do it (Unsupported, Invalid, InUse, Conflict).</exception>
    public abstract ResourcePlan Plan(TInputs wanted, TOutputs? prior, HostObservation seen);

    /// <summary>Brings the host to the inputs: create, update and repair are all this.</summary>
    /// <param name="wanted">The inputs.</param>
    /// <param name="prior">The outputs of an earlier run, with what it remembered; <c>null</c> on create.</param>
    /// <param name="context">The host and the way to report progress.</param>
    /// <param name="cancellationToken">Stops between two steps, never inside one.</param>
    /// <returns>
    /// The real state afterwards, with the reason when it is not all that was wanted. Throwing means that nothing was
    /// changed: once a step was done, failures (cancellation included) are returned, not thrown, or the state is lost.
    /// </returns>
    public abstract Task<Applied<TOutputs>> ApplyAsync(
        TInputs wanted, TOutputs? prior, HostContext context, CancellationToken cancellationToken);

    /// <summary>
    /// What is there now, from the observation; <c>null</c> = it is gone. On import <paramref name="inputs"/> holds only
    /// the connection, and the answer describes what the host has.
    /// </summary>
    public abstract Found<TInputs, TOutputs>? Read(string id, TInputs inputs, TOutputs? prior, HostObservation seen);

    /// <summary>
    /// Puts back what this resource changed, and nothing else unless <see cref="DestroyPolicy.Remove"/> asks for it. Succeeds
    /// when it is gone already.
    /// </summary>
    public abstract Task DeleteAsync(
        TInputs inputs, TOutputs outputs, HostContext context, CancellationToken cancellationToken);

    /// <summary>
    /// What a delete leaves on the host although the resource declares it, for it was there before: told to the user, who may
    /// think that it is gone. Nouns: "the kernel argument iommu=pt". Pure.
    /// </summary>
    public virtual IEnumerable<string> LeftInPlace(TInputs inputs, TOutputs outputs) => [];
}

/// <summary>What all resources and functions on a host take.</summary>
public interface IHostResourceInputs
{
    /// <summary>How to reach the host; what is left out comes from the provider's configuration, then from ssh_config.</summary>
    ConnectionInputs Connection { get; }
}

/// <summary>What would happen on the host, without doing it.</summary>
/// <param name="Steps">In order; empty = nothing to do.</param>
/// <param name="Warnings">What the user should know first.</param>
public sealed record ResourcePlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<string> Warnings)
{
    /// <summary>Nothing to do.</summary>
    public static ResourcePlan Nothing { get; } = new([], []);

    /// <summary>
    /// The input that now leads to another thing than the resource stands for (a <c>device</c> that is another physical
    /// function), so that a diff must replace the resource; <c>null</c> = it is the same thing.
    /// </summary>
    public string? ReplacedBy { get; init; }
}

/// <summary>One step of a plan.</summary>
/// <param name="Path">The input that asks for it, or the output that shows it: <c>virtualFunctions[2].mac</c>.</param>
/// <param name="Description">One or more lines for people: "VFs 4 → 2 through 0", "reboot", a file diff.</param>
public sealed record PlannedStep(string Path, string Description);

/// <summary>How far a host was brought.</summary>
/// <param name="Id">The resource's id: <c>host/PCI address</c>.</param>
/// <param name="Outputs">The real state now.</param>
/// <param name="Failure">Why it is not all that was wanted; <c>null</c> = it is.</param>
public sealed record Applied<TOutputs>(string Id, TOutputs Outputs, Exception? Failure = null);

/// <summary>A resource as it was found on a host.</summary>
public sealed record Found<TInputs, TOutputs>(string Id, TInputs Inputs, TOutputs Outputs);
