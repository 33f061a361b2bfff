using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of the argument classes of resources and of the objects nested in them.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    private protected override void ValidateMember(InputMember member)
    {
        if (!typeof(IInput).IsAssignableFrom(member.MemberType))
        {
            throw new InvalidOperationException($"{member.FullName} was not an Input<T>");
        }
    }

    private sealed class EmptyResourceArgs : ResourceArgs;
}

/// <summary>Base of the argument classes of functions.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

    private protected override void ValidateMember(InputMember member)
    {
    }

    private sealed class EmptyInvokeArgs : InvokeArgs;
}

/// <summary>Arguments of a resource whose names are only known when the program runs.</summary>
/// <param name="dictionary">Values by the properties' names on the wire.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}

/// <summary>Arguments of a function whose names are only known when the program runs.</summary>
/// <param name="dictionary">Values by the arguments' names on the wire.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
