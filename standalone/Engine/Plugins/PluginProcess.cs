using System.Diagnostics;
using System.Globalization;
using Pulumi.Engine.Processes;
using Pulumi.Engine.Secrets;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Plugins;

/// <summary>A plugin process: the engine starts it, learns its port from the first line that it prints, and ends it.</summary>
internal sealed class PluginProcess : IPluginConnection
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ChildProcess _process;

    private PluginProcess(ChildProcess process, RpcChannel channel) => (_process, Channel) = (process, channel);

    /// <summary>The connection to it.</summary>
    public RpcChannel Channel { get; }

    /// <summary>Starts a plugin.</summary>
    /// <param name="executable">Its path.</param>
    /// <param name="engineAddress">The engine's gRPC server, as <c>host:port</c>.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="output">Takes what it prints, line by line; that is for developers only.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PluginException">It did not say its port in time.</exception>
    public static async Task<PluginProcess> StartAsync(
        string executable,
        string engineAddress,
        string workingDirectory,
        Action<string> output,
        CancellationToken cancellationToken)
    {
        var firstLine = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo(executable, [engineAddress]) { WorkingDirectory = workingDirectory };

        // A plugin, and all that it starts, is sent the secrets that it needs; those of the whole state are not its business.
        start.Environment.Remove(PassphraseSource.Variable);
        start.Environment.Remove(PassphraseSource.FileVariable);
        var process = ChildProcess.Start(start, (line, isError) =>
        {
            if (isError || !firstLine.TrySetResult(line))
            {
                output(line);
            }
        });
        try
        {
            var port = await ReadPortAsync(executable, process, firstLine.Task, cancellationToken);
            return new PluginProcess(process, new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")));
        }
        catch
        {
            await process.StopAsync(TimeSpan.Zero);
            throw;
        }
    }

    /// <summary>The plugin has been asked to cancel; now its process is interrupted, and killed if it does not end.</summary>
    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _process.StopAsync(Patience);
    }

    private static async Task<int> ReadPortAsync(
        string executable, ChildProcess process, Task<string> firstLine, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        try
        {
            await Task.WhenAny(firstLine, process.Exited).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PluginException($"{executable} did not print its port within {StartTimeout.TotalSeconds:0} s");
        }

        if (!firstLine.IsCompleted)
        {
            throw new PluginException(
                $"{executable} ended with exit code {await process.Exited} before it printed its port; it printed: {process.LastErrors}");
        }

        var line = await firstLine;
        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new PluginException($"{executable} printed '{line}' where the port was expected");
    }
}
