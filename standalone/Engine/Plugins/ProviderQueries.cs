using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>Asks to validate inputs.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="OldInputs">The inputs as last checked; empty for a new resource.</param>
/// <param name="NewInputs">The inputs as the program gave them.</param>
/// <param name="RandomSeed">The only source of randomness that the provider may use.</param>
internal sealed record CheckQuery(Urn Urn, PropertyMap OldInputs, PropertyMap NewInputs, ReadOnlyMemory<byte> RandomSeed);

/// <summary>The inputs to use, or why they were refused.</summary>
internal sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<PropertyFailure> Failures);

/// <summary>Why a property was refused.</summary>
/// <param name="Path">The property's path; empty = the resource as a whole.</param>
/// <param name="Reason">For the user.</param>
internal sealed record PropertyFailure(string Path, string Reason);

/// <summary>Asks what new inputs would change.</summary>
internal sealed record DiffQuery(
    Urn Urn, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap NewInputs, IReadOnlyList<string> IgnoreChanges);

/// <summary>Whether something differs.</summary>
internal enum DiffChanges
{
    /// <summary>The provider leaves it to the engine to compare old and new inputs.</summary>
    Unknown,

    /// <summary>Nothing differs.</summary>
    None,

    /// <summary>Something differs.</summary>
    Some,
}

/// <summary>What new inputs would change.</summary>
internal sealed record DiffResult(DiffChanges Changes)
{
    /// <summary>Nothing differs.</summary>
    public static DiffResult None { get; } = new(DiffChanges.None);

    /// <summary>The top-level properties that make it a replacement.</summary>
    public IReadOnlyList<string> ReplaceKeys { get; init; } = [];

    /// <summary>The top-level properties that differ.</summary>
    public IReadOnlyList<string> ChangedKeys { get; init; } = [];

    /// <summary>The outputs that keep their values in an update.</summary>
    public IReadOnlyList<string> StableKeys { get; init; } = [];

    /// <summary>The differences by path; <c>null</c> = the provider gives no detail.</summary>
    public IReadOnlyDictionary<string, PropertyDiff>? Detailed { get; init; }

    /// <summary>Whether a replacement deletes before it creates.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Whether the difference needs a replacement.</summary>
    public bool IsReplacement => ReplaceKeys.Count > 0 || Detailed?.Values.Any(diff => diff.Kind.IsReplacement()) == true;
}

/// <summary>Asks for the live state of a resource.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Id">The provider's id.</param>
/// <param name="Inputs">The inputs of the state; <c>null</c> = an import, nothing is known.</param>
/// <param name="Outputs">The outputs of the state.</param>
/// <param name="Timeout">How long it may take, in seconds; 0 = the provider's default.</param>
internal sealed record ReadQuery(Urn Urn, string Id, PropertyMap? Inputs, PropertyMap Outputs, double Timeout = 0);

/// <summary>The live state of a resource.</summary>
/// <param name="Id">The provider's id, which may have changed.</param>
/// <param name="Inputs">The inputs that would lead to this state; <c>null</c> = the provider does not say.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record ReadResult(string Id, PropertyMap? Inputs, PropertyMap Outputs);
