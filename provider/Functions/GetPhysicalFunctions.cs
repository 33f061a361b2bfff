using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Functions;

/// <summary><c>sriov:host:getPhysicalFunctions</c>: the devices of a host that can have virtual functions.</summary>
internal sealed class GetPhysicalFunctions : FunctionHandler<HostQuestion, GetPhysicalFunctionsOutputs>
{
    public override string Token => "sriov:host:getPhysicalFunctions";

    public override string Description =>
        "The devices of a host that can have virtual functions, with those that they have and who uses them.";

    public override bool AsksFirmware(HostQuestion inputs) => true;

    public override GetPhysicalFunctionsOutputs Invoke(HostQuestion inputs, HostObservation seen) => new()
    {
        PhysicalFunctions =
        [
            .. seen.Pci.PhysicalFunctions.Select(function => new PhysicalFunctionWithVirtualOnes
            {
                PhysicalFunction = StateReader.Describe(function),
                VfProductId = function.VfProductId ?? function.VirtualFunctions.FirstOrDefault()?.Device.ProductId,
                VirtualFunctions = [.. function.VirtualFunctions.Select(StateReader.Describe)],
                FreeVfs = function.VirtualFunctions.Count(vf => vf.Holders.IsEmpty),
                HeldVfs = function.VirtualFunctions.Count(vf => !vf.Holders.IsEmpty),
            }),
        ],
    };
}

/// <summary>The answer.</summary>
public sealed record GetPhysicalFunctionsOutputs
{
    /// <summary>See the description.</summary>
    [Property("The devices, by PCI address.")]
    public required IReadOnlyList<PhysicalFunctionWithVirtualOnes> PhysicalFunctions { get; init; }
}

/// <summary>A device with its virtual functions.</summary>
public sealed record PhysicalFunctionWithVirtualOnes
{
    /// <summary>See the description.</summary>
    [Property("The device itself.")]
    public required PhysicalFunctionFacts PhysicalFunction { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id of its virtual functions, four hex digits; unset when the kernel does not tell.")]
    public string? VfProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Its virtual functions, in index order.")]
    public required IReadOnlyList<VirtualFunctionFacts> VirtualFunctions { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many of them nobody uses.")]
    public required int FreeVfs { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many of them somebody uses.")]
    public required int HeldVfs { get; init; }
}
