using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>What a resource changed of the boot configuration, and what was there before.</summary>
[OutputType]
public sealed class BootMemory
{
    /// <summary>Kernel arguments that this resource added, replaced or removed.</summary>
    public readonly ImmutableArray<Outputs.ArgumentEdit> Edits;

    /// <summary>Lines of configuration files that it changed.</summary>
    public readonly ImmutableArray<Outputs.EditedLine> Lines;

    [OutputConstructor]
    private BootMemory(ImmutableArray<Outputs.ArgumentEdit> edits, ImmutableArray<Outputs.EditedLine> lines)
    {
        Edits = edits;
        Lines = lines;
    }
}
