using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.PortBindingArgs"/>
[OutputType]
public sealed class PortBinding
{
    /// <inheritdoc cref="Inputs.PortBindingArgs.HostId"/>
    public readonly string? HostId;

    /// <inheritdoc cref="Inputs.PortBindingArgs.Profile"/>
    public readonly string? Profile;

    /// <inheritdoc cref="Inputs.PortBindingArgs.VifDetails"/>
    public readonly ImmutableDictionary<string, string>? VifDetails;

    /// <inheritdoc cref="Inputs.PortBindingArgs.VifType"/>
    public readonly string? VifType;

    /// <inheritdoc cref="Inputs.PortBindingArgs.VnicType"/>
    public readonly string? VnicType;

    [OutputConstructor]
    private PortBinding(
        string? hostId,
        string? profile,
        ImmutableDictionary<string, string>? vifDetails,
        string? vifType,
        string? vnicType)
    {
        HostId = hostId;
        Profile = profile;
        VifDetails = vifDetails;
        VifType = vifType;
        VnicType = vnicType;
    }
}
