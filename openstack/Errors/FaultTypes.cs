using System.Collections.Frozen;
using System.Net;

namespace OpenStack.Client.Errors;

/// <summary>
/// What the names of failures mean. Neutron sends the name of its exception class as <c>NeutronError.type</c>
/// (<c>neutron_lib/exceptions/__init__.py</c>); the status alone does not tell a quota (409) from an object in use (409).
/// </summary>
internal static class FaultTypes
{
    private static readonly FrozenSet<string> InUse = FrozenSet.Create(
        "InUse",
        "NetworkInUse",
        "SubnetInUse",
        "PortInUse",
        "SecurityGroupInUse",
        "SegmentInUse",
        "AddressScopeInUse",
        "RouterInterfaceInUseByFloatingIP",
        // A pool with subnets: neutron answers 400, although it is the same thing.
        "SubnetPoolDeleteError",
        "SubnetPoolInUse");

    public static bool IsInUse(HttpStatusCode? status, string? type) =>
        status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest && type is not null && InUse.Contains(type);

    /// <remarks>Nova has no name for it: 403 and "Quota exceeded for …" (<c>nova/exception.py</c>, OverQuota).</remarks>
    public static bool IsQuota(HttpStatusCode? status, string? type, string? message) =>
        type is "OverQuota"
        || (status is HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge
            && message is not null
            && message.Contains("quota", StringComparison.OrdinalIgnoreCase));
}
