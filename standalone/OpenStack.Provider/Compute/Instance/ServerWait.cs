using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>A server in the hands of nova: does an action, and waits until nova is done with it.</summary>
/// <param name="id">The server.</param>
/// <param name="givenPorts">The ports that it was given (UUIDs), for the reason of a failure.</param>
/// <param name="context">The cloud.</param>
internal sealed class ServerWait(string id, IEnumerable<string> givenPorts, ResourceContext context)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Sends an action and waits for one of the statuses that it leads to.</summary>
    /// <param name="operation">What it is, as a noun phrase: "resizing it".</param>
    /// <param name="action">Nova's name and arguments for it; <c>null</c> = it happens by itself.</param>
    /// <param name="statuses">Nova's statuses that end it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Document> DoAsync(
        string operation, JsonObject? action, ImmutableArray<string> statuses, CancellationToken cancellationToken)
    {
        string? requestId = null;
        if (action is not null)
        {
            var answer = await context.Compute.During(operation)
                .DoAsync(HttpMethod.Post, $"servers/{id}/action", action, cancellationToken);
            requestId = answer.RequestId;
        }

        return await UntilAsync(operation, requestId, statuses, cancellationToken);
    }

    /// <summary>Waits for one of the statuses, or for any at rest.</summary>
    /// <param name="operation">What is waited for, as a noun phrase.</param>
    /// <param name="requestId">That of the request that began it.</param>
    /// <param name="statuses">Nova's statuses that end it; empty = whichever it comes to rest in.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Client.Errors.OpenStackException">It went into ERROR, was deleted, or takes too long.</exception>
    public async Task<Document> UntilAsync(
        string operation, string? requestId, ImmutableArray<string> statuses, CancellationToken cancellationToken)
    {
        var nova = ServerReader.Nova(context).During(operation);
        var server = await context.Cloud.Wait.UntilAsync(
            context.Subject,
            operation,
            token => nova.GetAsync($"servers/{id}", "server", token),
            server => IsAtRest(server) && (statuses.IsEmpty || IsError(server) || statuses.Contains(server.Text("status"))),
            Describe,
            context.Progress,
            Limit,
            cancellationToken);
        return IsError(server)
            ? throw await ServerFault.ExplainAsync(server, operation, requestId, givenPorts, context, cancellationToken)
            : server;
    }

    /// <summary>Brings the server to a state of power, in as many actions as it takes.</summary>
    /// <param name="state">One of <see cref="Power.Wantable"/>.</param>
    /// <param name="cancellationToken">Stops between two actions.</param>
    public async Task BringToAsync(string state, CancellationToken cancellationToken)
    {
        var server = await ServerReader.Nova(context).GetAsync($"servers/{id}", "server", cancellationToken);
        while (Power.Next(server.Text("status"), state) is { } step)
        {
            server = await DoAsync($"making it {state}", step.Body, step.LeadsTo, cancellationToken);
        }
    }

    /// <summary>Waits until the server is gone; then its ports are free.</summary>
    public async Task UntilGoneAsync(CancellationToken cancellationToken)
    {
        var server = await context.Cloud.Wait.UntilAsync(
            context.Subject,
            "deleting it",
            token => ServerReader.FindAsync(id, context, token),
            server => server is null || (IsError(server) && IsAtRest(server)),
            server => Describe(server!),
            context.Progress,
            Limit,
            cancellationToken);
        if (server is not null)
        {
            throw await ServerFault.ExplainAsync(server, "deleting it", requestId: null, givenPorts, context, cancellationToken);
        }
    }

    private static bool IsError(Document server) => server.Text("status") == "ERROR";

    private static bool IsAtRest(Document server) => TaskOf(server) is null;

    private static string? TaskOf(Document server) => server.TextOrNone("OS-EXT-STS:task_state");

    private static string Describe(Document server) =>
        TaskOf(server) is { } task ? $"{server.Text("status")}/{task}" : server.Text("status");
}
