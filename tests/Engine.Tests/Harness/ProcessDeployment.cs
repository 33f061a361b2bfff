using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Engine.Tests.Commands;
using Pulumi.Engine.Processes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Tests.Harness;

/// <summary>
/// A deployment by the real executable in a process group of its own, as a shell starts it. Program and plugin are
/// processes too; what they say is decided by the test: it registers the program's resources, and the plugin's port
/// is that of a provider in the test's process.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ProcessDeployment : IAsyncDisposable
{
    private const string Project = """
        name: site
        runtime:
          name: dotnet
          options:
            binary: program
        plugins:
          providers:
            - name: test
              path: .
        """;

    // Both end with the engine, as real ones do, so that no test leaves any behind.
    private const string Program = """
        #!/bin/sh
        echo $$ >>pids
        echo "$PULUMI_MONITOR" >monitor.new && mv monitor.new monitor
        while [ ! -e finished ] && kill -0 $PPID 2>/dev/null; do sleep 0.05; done
        """;

    private readonly TestProvider _provider;
    private readonly RpcServer _server;
    private readonly CommandLine _cli = new();
    private Process? _engine;
    private RpcChannel? _monitor;

    private ProcessDeployment(TestProvider provider, RpcServer server) => (_provider, _server) = (provider, server);

    public TestProvider Provider => _provider;

    public CommandLine Cli => _cli;

    /// <summary>The ids of the program and the plugin of the last deployment.</summary>
    public IReadOnlyList<int> Children => [.. File.ReadLines(_cli.PathOf("pids")).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];

    public bool IsLocked => Directory.Exists(Locks) && Directory.EnumerateFiles(Locks).Any();

    private string Locks => _cli.PathOf(".pulumi/locks/organization/site/dev");

    public static async Task<ProcessDeployment> CreateAsync()
    {
        var provider = new TestProvider();
        var deployment = new ProcessDeployment(provider, await provider.MapTo(new RpcServerBuilder()).StartAsync());
        await File.WriteAllTextAsync(deployment._cli.PathOf("Pulumi.yaml"), Project);
        deployment.WriteScript("program", Program);
        deployment.WriteScript("pulumi-resource-test", $"""
            #!/bin/sh
            echo $$ >>pids
            echo {deployment._server.Port}
            while kill -0 $PPID 2>/dev/null; do sleep 0.05; done
            """);
        await deployment._cli.OutputOfAsync("stack", "init", "dev");
        return deployment;
    }

    /// <summary>Starts <c>pulumiw up</c> and waits until the program runs.</summary>
    public async Task StartAsync()
    {
        Array.ForEach(["pids", "monitor", "finished"], file => File.Delete(_cli.PathOf(file)));
        _engine = StartEngine();
        await UntilAsync(() => File.Exists(_cli.PathOf("monitor")));
        _monitor = new RpcChannel((await File.ReadAllTextAsync(_cli.PathOf("monitor"))).Trim());
        await RegisterAsync("pulumi:pulumi:Stack", "site-dev", PropertyMap.Empty, custom: false);
    }

    /// <summary>Runs <c>pulumiw up</c> to its end, whatever becomes of it.</summary>
    public Task<(int Code, string Output)> RefusedAsync()
    {
        _engine = StartEngine();
        return EndAsync();
    }

    /// <summary>Registers a resource as the program.</summary>
    public Task RegisterAsync(string name, PropertyMap inputs) => RegisterAsync(ProgramClient.Thing, name, inputs, custom: true);

    /// <summary>Ends the program well.</summary>
    public async Task FinishAsync(params string[] outputsOf)
    {
        foreach (var urn in outputsOf)
        {
            await new ResourceMonitorClient(_monitor!).RegisterResourceOutputsAsync(
                new RegisterResourceOutputsRequest { Urn = urn, Outputs = ProgramClient.Encode(PropertyMap.Empty) });
        }

        await File.WriteAllTextAsync(_cli.PathOf("finished"), "");
    }

    /// <summary>What Ctrl-C in a terminal does: a signal to every process of the foreground group.</summary>
    public void PressCtrlC() => Assert.True(Signals.Send(Signals.Interrupt, _engine!.Id));

    /// <summary>Kills the engine's process, and it alone.</summary>
    public void Kill() => _engine!.Kill();

    /// <summary>Waits for the engine's end.</summary>
    public async Task<(int Code, string Output)> EndAsync()
    {
        var output = await Task.WhenAll(_engine!.StandardOutput.ReadToEndAsync(), _engine.StandardError.ReadToEndAsync());
        await _engine.WaitForExitAsync();
        return (_engine.ExitCode, string.Concat(output));
    }

    /// <summary>Whether the group of <paramref name="leader"/> has any process left.</summary>
    public static bool IsAlive(int leader) => Signals.Send(0, leader);

    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is { HasExited: false })
        {
            _engine.Kill();
        }

        _engine?.Dispose();
        if (_monitor is not null)
        {
            await _monitor.DisposeAsync();
        }

        await _server.DisposeAsync();
        _cli.Dispose();
    }

    private Process StartEngine()
    {
        // A test run in the background of a shell ignores SIGINT, and so would everything that it starts.
        var start = new ProcessStartInfo("env", [
            "--default-signal=INT", "setsid", Path.Combine(AppContext.BaseDirectory, "pulumiw"),
            "up", "--yes", "--skip-preview", "--stack", "dev", "--cwd", _cli.Project])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _cli.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private Task<RegisterResourceResponse> RegisterAsync(string type, string name, PropertyMap inputs, bool custom) =>
        new ResourceMonitorClient(_monitor!).RegisterResourceAsync(new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Object = ProgramClient.Encode(inputs),
            AcceptSecrets = true,
        });

    private void WriteScript(string name, string text)
    {
        File.WriteAllText(_cli.PathOf(name), text + "\n");
        File.SetUnixFileMode(_cli.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
