using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A physical function and the virtual functions that it has.</summary>
[OutputType]
public sealed class PhysicalFunctionWithVirtualOnes
{
    /// <summary>How many of them nobody uses.</summary>
    public readonly int FreeVfs;

    /// <summary>How many of them somebody uses.</summary>
    public readonly int HeldVfs;

    /// <summary>The device itself.</summary>
    public readonly Outputs.PhysicalFunctionFacts PhysicalFunction;

    /// <summary>
    /// PCI product id of its virtual functions, four hex digits; unset when the kernel does not tell.
    /// </summary>
    public readonly string? VfProductId;

    /// <summary>Its virtual functions, in index order.</summary>
    public readonly ImmutableArray<Outputs.VirtualFunctionFacts> VirtualFunctions;

    [OutputConstructor]
    private PhysicalFunctionWithVirtualOnes(
        int freeVfs,
        int heldVfs,
        Outputs.PhysicalFunctionFacts physicalFunction,
        string? vfProductId,
        ImmutableArray<Outputs.VirtualFunctionFacts> virtualFunctions)
    {
        FreeVfs = freeVfs;
        HeldVfs = heldVfs;
        PhysicalFunction = physicalFunction;
        VfProductId = vfProductId;
        VirtualFunctions = virtualFunctions;
    }
}
