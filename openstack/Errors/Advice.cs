using System.Net;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Errors;

/// <summary>What kind of failure an answer is, and what its reader can do.</summary>
internal static class Advice
{
    /// <summary>Why it failed, as far as it matters to whoever must react.</summary>
    public static FailureKind KindOf(HttpStatusCode status, ApiFault fault) => status switch
    {
        _ when FaultTypes.IsQuota(status, fault.Type, fault.Message) => FailureKind.Conflict,
        _ when FaultTypes.IsInUse(status, fault.Type) => FailureKind.InUse,
        HttpStatusCode.BadRequest => FailureKind.Invalid,
        HttpStatusCode.Unauthorized => FailureKind.Authentication,
        HttpStatusCode.Forbidden => FailureKind.Privilege,
        HttpStatusCode.NotAcceptable => FailureKind.Unsupported,
        HttpStatusCode.Conflict => FailureKind.Conflict,
        _ => FailureKind.RemoteFailed,
    };

    /// <summary>What to do about it.</summary>
    public static string For(HttpStatusCode status, ApiFault fault) =>
        FaultTypes.IsQuota(status, fault.Type, fault.Message)
            ? "Have the project's quota raised (`openstack quota set`), or delete what is no longer needed."
            : ForType(fault.Type) ?? ForStatus(status);

    private static string? ForType(string? type) => type switch
    {
        "FlatNetworkInUse" => "A physical network carries one flat network: use that one, a VLAN, or another physical network.",
        "VlanIdInUse" => "Choose another segmentation id, or leave it out and let neutron choose.",
        "IpAddressInUse" or "IpAddressAlreadyAllocated" => "Choose another address, or leave it out and let neutron choose.",
        "MacAddressInUse" => "Choose another MAC address, or leave it out and let neutron choose.",
        "IpAddressGenerationFailure" or "NoMoreNetworksAvailable" => "No address or segment is left: extend the pool.",
        "SubnetAllocationError" => "The subnet pool has no room for it: add a prefix to the pool, or ask for a smaller subnet.",
        "SubnetPoolDeleteError" => "Delete the subnets that were taken from the pool first.",
        "NetworkInUse" or "SubnetInUse" => "Delete its ports first; `openstack port list --network …` shows them.",
        "PortInUse" => "Delete or detach the server that uses the port first.",
        "SecurityGroupInUse" => "Take the security group off the ports that use it first.",
        "PolicyNotAuthorized" => AdminNeeded,
        "NetworkVlanRangeError" => "Choose a VLAN from the network's range in neutron's ml2_conf.ini (network_vlan_ranges).",
        _ => null,
    };

    private static string ForStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => "Correct the inputs of the resource as the service's words say.",
        HttpStatusCode.Unauthorized => "Check the credentials, and that they have a role in the project.",
        HttpStatusCode.Forbidden => AdminNeeded,
        HttpStatusCode.NotFound => "It may have been deleted by someone else: `pulumi refresh` finds out.",
        HttpStatusCode.NotAcceptable => "This cloud's release is too old for what the resource asks for: leave that out.",
        HttpStatusCode.Conflict => "Something has or uses it already: choose other values, or remove that first.",
        HttpStatusCode.TooManyRequests => "The service limits how often it is asked: try again later, with a smaller --parallel.",
        >= HttpStatusCode.InternalServerError => "The service itself failed: its log tells why, under the request id. Try again once it is well.",
        _ => "Look for the request id in the service's log.",
    };

    private const string AdminNeeded = "The credentials may not do this; it may need the admin role. Use credentials that have it.";
}
