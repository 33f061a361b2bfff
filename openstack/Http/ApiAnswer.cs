using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Http;

/// <summary>An answer, with the request that it answers.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">All of the body.</param>
internal sealed record ApiAnswer(ApiRequest Request, HttpStatusCode Status, HttpResponseHeaders Headers, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>What to look for in the service's log. Nova's older releases had a name of their own for it.</summary>
    public string? RequestId => Header("x-openstack-request-id") ?? Header("x-compute-request-id");

    /// <summary>The first value of a header.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>The body as a JSON object.</summary>
    /// <exception cref="OpenStackException">It is something else.</exception>
    public JsonObject Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? throw Misunderstood("something else than a JSON object", null);
        }
        catch (JsonException notJson)
        {
            throw Misunderstood("something that is not JSON", notJson);
        }
    }

    /// <summary>The failure that this answer stands for.</summary>
    public OpenStackException ToException()
    {
        var fault = ApiFault.Decode(Encoding.UTF8.GetString(Body));
        var marks = new[] { fault.Type, RequestId is { } id ? $"request {id}" : null }.OfType<string>();
        var words = fault.Message.Length > 0 ? ": " + fault.Message.TrimEnd('.') : "";
        var details = string.Join("; ", marks) is { Length: > 0 } joined ? $" ({joined})" : "";
        return new OpenStackException(
            Advice.KindOf(Status, fault),
            Request.Subject,
            Request.Operation,
            $"the {Request.Service} service answered {(int)Status} {ReasonPhrases.GetReasonPhrase((int)Status)} to {Request}{words}{details}",
            Advice.For(Status, fault))
        {
            Delivery = Delivery.Answered,
            Status = Status,
            FaultType = fault.Type,
            FaultMessage = fault.Message,
            RequestId = RequestId,
        };
    }

    private OpenStackException Misunderstood(string what, Exception? inner) => new(
        FailureKind.RemoteFailed,
        Request.Subject,
        Request.Operation,
        $"the {Request.Service} service answered {(int)Status} to {Request} with {what}",
        "Check that the endpoint is that of the service, and not of a proxy or a login page.",
        inner)
    {
        Status = Status,
        RequestId = RequestId,
    };
}
