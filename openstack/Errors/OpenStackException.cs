using System.Net;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Errors;

/// <summary>How far a request came.</summary>
internal enum Delivery
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It never left this machine, so that nothing was done.</summary>
    NotSent,

    /// <summary>It was sent and no answer came: it may have been done, or not.</summary>
    Lost,
}

/// <summary>
/// A request to OpenStack that failed. The message names the resource, the operation, method and URL, OpenStack's own words,
/// its request id (what an operator greps the services' logs for) and what to do; it never holds a token or a password.
/// </summary>
internal sealed class OpenStackException : ProviderException
{
    /// <param name="kind">Why it failed.</param>
    /// <param name="subject">The resource, as the user knows it: "port vnf-1-data"; <c>null</c> = none.</param>
    /// <param name="operation">What was being done, as a noun phrase: "creating it".</param>
    /// <param name="seen">What was observed.</param>
    /// <param name="remedy">What the reader can do now.</param>
    /// <param name="inner">The cause, when it was an exception.</param>
    public OpenStackException(
        FailureKind kind, string? subject, string operation, string seen, string remedy, Exception? inner = null)
        : base(kind, subject, operation, seen, remedy, inner)
    {
    }

    /// <summary>How far the request came.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>The status of the answer; <c>null</c> when there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What the service calls the failure: neutron's <c>IpAddressInUse</c>, nova's <c>badRequest</c>.</summary>
    public string? FaultType { get; init; }

    /// <summary>OpenStack's own words.</summary>
    public string? FaultMessage { get; init; }

    /// <summary>The service's <c>x-openstack-request-id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>There is no such object.</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound;

    /// <summary>The object exists already, or a name, address or VLAN is taken.</summary>
    public bool IsConflict => Status == HttpStatusCode.Conflict && !IsQuota;

    /// <summary>Something still uses the object; it can be deleted once that is gone.</summary>
    public bool IsInUse => FaultTypes.IsInUse(Status, FaultType);

    /// <summary>A quota is used up: asking again changes nothing.</summary>
    public bool IsQuota => FaultTypes.IsQuota(Status, FaultType, FaultMessage);

    /// <summary>The credentials may not do it.</summary>
    public bool IsForbidden => Status == HttpStatusCode.Forbidden && !IsQuota;
}
