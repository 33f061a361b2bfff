using System.Diagnostics;
using System.Globalization;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Bench.Engine;

/// <summary>How fast a plugin starts.</summary>
/// <param name="Plugin">Its executable.</param>
/// <param name="Milliseconds">The median.</param>
internal sealed record PluginStartResult(string Plugin, double Milliseconds);

/// <summary>How long a plugin takes from the start of its process until it has answered the handshake.</summary>
internal static class PluginStart
{
    /// <summary>Starts it so many times.</summary>
    public static async Task<PluginStartResult> MeasureAsync(string plugin, int runs, CancellationToken cancellationToken)
    {
        await using var engine = await new RpcServerBuilder().StartAsync(cancellationToken: cancellationToken);
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            times.Add(await StartAsync(plugin, engine.Address, cancellationToken));
        }

        return new PluginStartResult(plugin, Medians.Of(times));
    }

    private static async Task<double> StartAsync(string plugin, string engineAddress, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, plugin), [engineAddress])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var port = await process.StandardOutput.ReadLineAsync(cancellationToken);
            await using var channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
            await new ResourceProviderClient(channel).HandshakeAsync(
                new ProviderHandshakeRequest { EngineAddress = engineAddress }, cancellationToken);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
