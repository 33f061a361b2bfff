using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SecGroup;

/// <summary>A security group as it is.</summary>
internal sealed record SecGroupState : ISecGroupIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public required string Description { get; init; }

    [Property("Whether the rules that neutron adds to a new group were deleted.")]
    public bool? DeleteDefaultRules { get; init; }

    [Property("Whether answers to what is allowed are allowed, too.")]
    public required bool Stateful { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The user's tags and those of others.")]
    public required IReadOnlyList<string> AllTags { get; init; }
}
