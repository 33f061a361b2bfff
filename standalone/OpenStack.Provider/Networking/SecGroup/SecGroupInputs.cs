using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SecGroup;

/// <summary>What is wanted of a security group.</summary>
internal sealed record SecGroupInputs : IRegional, ISecGroupIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Text for people.", Computed = true)]
    public string? Description { get; init; }

    [Property("Whether to delete the rules that neutron adds to a new group: all may go out.", ReplaceOnChange = true)]
    public bool? DeleteDefaultRules { get; init; }

    [Property("Whether answers to what is allowed are allowed, too. Default: true.", Computed = true)]
    public bool? Stateful { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? TenantId { get; init; }

    [Property("The user's tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }
}
