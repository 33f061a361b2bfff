using System.Diagnostics;
using System.Globalization;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Bench.Engine;

/// <summary>How long a plugin takes from the start of its process until it has answered the handshake.</summary>
internal static class PluginStart
{
    /// <summary>The median of so many starts, in milliseconds.</summary>
    public static async Task<double> MeasureAsync(string plugin, int runs)
    {
        await using var engine = await new RpcServerBuilder().StartAsync();
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            times.Add(await StartAsync(plugin, engine.Address));
        }

        return Medians.Of(times);
    }

    private static async Task<double> StartAsync(string plugin, string engineAddress)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, plugin), [engineAddress])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync();
        await using var channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        await new ResourceProviderClient(channel).HandshakeAsync(
            new ProviderHandshakeRequest { EngineAddress = engineAddress }, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(began);
        process.Kill();
        await process.WaitForExitAsync();
        return time.TotalMilliseconds;
    }
}
