using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>What has to happen on a host.</summary>
/// <param name="Function">The physical function, as it is.</param>
/// <param name="Steps">In the order of their execution.</param>
/// <param name="Warnings">What the user should know first.</param>
internal sealed record VirtualFunctionsPlan(
    PhysicalFunction Function, ImmutableArray<PlanStep> Steps, ImmutableArray<string> Warnings)
{
    /// <summary>
    /// What stands in the way now, but may be gone when it is this resource's turn: the IOMMU is off, which another
    /// resource of the same deployment may be about to switch on. A preview warns of it, an update fails by it.
    /// </summary>
    public ProviderException? Obstacle { get; init; }

    /// <summary>
    /// Whether the compute node has to be drained before the card is changed: somebody uses a VF now. What is there afterwards
    /// is planned on anew.
    /// </summary>
    public bool DrainsFirst { get; init; }

    /// <summary>Whether the kernel will bind VFs that are created to their driver.</summary>
    public bool WillProbe => Steps.OfType<SetAutoprobe>().FirstOrDefault()?.To ?? Function.Autoprobe ?? true;

    /// <summary>What the card has to be changed in next, if anything.</summary>
    public CardStep? NextCardStep => Steps.OfType<CardStep>().FirstOrDefault();

    /// <summary>What has to be done before the card is changed.</summary>
    public IEnumerable<PlanStep> StepsBeforeCard => Steps.TakeWhile(step => step is not CardStep);

    /// <summary>
    /// What may follow a change of the count at once. Nothing while the mode of the eswitch is still to change, which builds the
    /// port's interface and its VFs' settings anew.
    /// </summary>
    public IEnumerable<PlanStep> StepsAfterCount => Steps.OfType<CardStep>().Count() == 1
        ? Steps.SkipWhile(step => step is not CardStep).Skip(1)
        : [];
}
