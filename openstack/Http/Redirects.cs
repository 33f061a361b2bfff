using System.Net;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Http;

/// <summary>
/// Redirects within an origin (scheme, host and port) are followed with the same method; a token or a password never goes
/// to another origin, whatever an answer says.
/// </summary>
internal static class Redirects
{
    /// <summary>Where an answer leads; <c>null</c> when it is no redirect.</summary>
    /// <exception cref="OpenStackException">It leads to another origin, or nowhere.</exception>
    public static Uri? TargetOf(ApiAnswer answer)
    {
        if (!IsRedirect(answer.Status))
        {
            return null;
        }

        var from = answer.Request.Uri;
        if (answer.Headers.Location is not { } location || !Uri.TryCreate(from, location, out var target))
        {
            throw Refuse(answer, "to no address", "Check the endpoint's URL.");
        }

        return Origin.IsSame(from, target)
            ? target
            : throw Refuse(
                answer,
                $"to {Origin.Of(target)}, which is not where the credentials belong ({Origin.Of(from)})",
                "If the new address is right, use it: in authUrl, in endpointOverrides, or in the cloud's service catalog.");
    }

    /// <summary>Too many in a row.</summary>
    public static OpenStackException Endless(ApiAnswer answer) =>
        Refuse(answer, "again and again", "Check the endpoint's URL: a slash too many or too few may be the cause.");

    // 300 is an answer by itself: the list of a service's API versions.
    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found
        or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect
        or HttpStatusCode.PermanentRedirect;

    private static OpenStackException Refuse(ApiAnswer answer, string where, string remedy) => new(
        FailureKind.RemoteFailed,
        answer.Request.Subject,
        answer.Request.Operation,
        $"the {answer.Request.Service} service redirects {answer.Request} {where}",
        remedy)
    {
        Status = answer.Status,
        RequestId = answer.RequestId,
    };
}
