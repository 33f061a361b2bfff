using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of all argument classes: their properties with an <see cref="InputAttribute"/> are what is sent.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
        foreach (var member in InputMember.Of(GetType()))
        {
            ValidateMember(member);
        }
    }

    /// <summary>The properties by their names on the wire.</summary>
    /// <exception cref="ArgumentNullException">A required one has no value.</exception>
    internal virtual ImmutableDictionary<string, object?> ToDictionary() =>
        InputMember.Of(GetType()).ToImmutableDictionary(member => member.WireName, member => member.ValueOf(this));

    private protected abstract void ValidateMember(InputMember member);
}
