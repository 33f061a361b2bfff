using System.Collections.Immutable;
using Pulumi.Protocol.Messages;

namespace Pulumi.Testing;

/// <summary>Keeps the errors of a program under test.</summary>
internal sealed class MockLog
{
    public ImmutableArray<string> Errors { get; private set; } = [];

    public Task WriteAsync(LogRequest message)
    {
        if (message.Severity == LogSeverity.Error)
        {
            Errors = Errors.Add(message.Message);
        }

        return Task.CompletedTask;
    }
}
