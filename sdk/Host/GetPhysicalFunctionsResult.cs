using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Answer of <c>GetPhysicalFunctions</c>.</summary>
[OutputType]
public sealed class GetPhysicalFunctionsResult
{
    /// <summary>The devices, by PCI address.</summary>
    public readonly ImmutableArray<Outputs.PhysicalFunctionWithVirtualOnes> PhysicalFunctions;

    [OutputConstructor]
    private GetPhysicalFunctionsResult(ImmutableArray<Outputs.PhysicalFunctionWithVirtualOnes> physicalFunctions)
    {
        PhysicalFunctions = physicalFunctions;
    }
}
