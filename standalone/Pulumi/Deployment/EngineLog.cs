using Pulumi.Protocol.Messages;

namespace Pulumi;

/// <summary>Messages to the user, shown by the engine in the order in which the program wrote them.</summary>
internal sealed class EngineLog(Func<LogRequest, Task> send, OutstandingTasks tasks)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether the run has failed because something was logged as an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Shows a message.</summary>
    /// <returns>A task that ends when the engine has it; also watched with all the others of the run.</returns>
    public Task WriteAsync(
        LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        Task sending;
        lock (_gate)
        {
            HasErrors |= severity == LogSeverity.Error;
            sending = _last = SendAfterAsync(_last);
        }

        tasks.Watch(sending);
        return sending;

        async Task SendAfterAsync(Task previous)
        {
            await previous;
            try
            {
                await send(new LogRequest
                {
                    Severity = severity,
                    Message = message,
                    Urn = await UrnOfAsync(resource),
                    StreamId = streamId ?? 0,
                    Ephemeral = ephemeral ?? false,
                });
            }
            catch (Exception exception)
            {
                throw new LogException(exception);
            }
        }
    }

    private static async Task<string> UrnOfAsync(Resource? resource)
    {
        if (resource is null)
        {
            return "";
        }

        // The message may be about why the resource failed, and then it has no URN.
        var urn = resource.Urn.DataTask;
        await ((Task)urn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return urn is { IsCompletedSuccessfully: true, Result.IsKnown: true } ? urn.Result.Value : "";
    }
}
