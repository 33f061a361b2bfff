using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpenStack.Testing;

/// <summary>How a test service answers a request.</summary>
internal static class Answer
{
    public static Func<HttpContext, Task> Json(int status, string json, params (string Name, string Value)[] headers) =>
        Text(status, "application/json", json, headers);

    public static Func<HttpContext, Task> Text(
        int status, string mediaType, string text, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(text);
    };

    public static Func<HttpContext, Task> Nothing(int status, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };

    /// <summary>The request arrived, and the connection breaks before its answer.</summary>
    public static Func<HttpContext, Task> Lost(Action? done = null) => context =>
    {
        done?.Invoke();
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>What neutron says about a failure.</summary>
    public static Func<HttpContext, Task> NeutronError(int status, string type, string message) => Json(
        status,
        $$$"""{"NeutronError": {"type": "{{{type}}}", "message": "{{{message}}}", "detail": ""}}""",
        ("x-openstack-request-id", "req-neutron-1"));

    /// <summary>What neutron calls a moment.</summary>
    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
