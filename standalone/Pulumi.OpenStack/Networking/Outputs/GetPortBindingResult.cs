using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>How a port is connected to a host.</summary>
[OutputType]
public sealed class GetPortBindingResult
{
    /// <summary>Name of the host that it is bound to.</summary>
    public readonly string HostId;

    /// <summary>Binding profile, a JSON object as text.</summary>
    public readonly string Profile;

    /// <summary>What the mechanism driver says about the binding.</summary>
    public readonly ImmutableDictionary<string, string> VifDetails;

    /// <summary>How it is connected: <c>hw_veb</c> for a virtual function.</summary>
    public readonly string VifType;

    /// <summary><c>normal</c>, <c>direct</c>, <c>macvtap</c>, …</summary>
    public readonly string VnicType;

    [OutputConstructor]
    private GetPortBindingResult(
        string hostId,
        string profile,
        ImmutableDictionary<string, string> vifDetails,
        string vifType,
        string vnicType)
    {
        HostId = hostId;
        Profile = profile;
        VifDetails = vifDetails;
        VifType = vifType;
        VnicType = vnicType;
    }
}
