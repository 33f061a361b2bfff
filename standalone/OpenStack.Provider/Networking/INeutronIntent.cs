using System.Collections.Immutable;

namespace OpenStack.Provider.Networking;

/// <summary>
/// What a user decides and neutron does not tell back: inputs have it, and the state carries it on to the next read. Types
/// without tags or additions have nothing to say here.
/// </summary>
internal interface INeutronIntent
{
    /// <summary>The tags that the user gave; others may be on the object, too.</summary>
    IReadOnlyList<string>? Tags => null;

    /// <summary>Members that are added to the create request as they are.</summary>
    ImmutableSortedDictionary<string, string>? ValueSpecs => null;
}
