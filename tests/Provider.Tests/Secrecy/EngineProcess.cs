using System.Diagnostics;
using System.Runtime.Versioning;
using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Secrecy;

/// <summary>
/// The real engine with the real plugin, on a project of its own. The program is a process that waits, and the test says
/// what it declares.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class EngineProcess : IDisposable
{
    public const string Passphrase = "passphrase-of-the-stack";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("secrecy-");

    public EngineProcess()
    {
        File.WriteAllText(PathOf("Pulumi.yaml"), $"""
            name: site
            runtime:
              name: dotnet
              options:
                binary: program
            plugins:
              providers:
                - name: sriov
                  path: {AppContext.BaseDirectory}
            """);
        File.WriteAllText(PathOf("program"), """
            #!/bin/sh
            echo "$PULUMI_MONITOR" >monitor.new && mv monitor.new monitor
            while [ ! -e finished ] && kill -0 $PPID 2>/dev/null; do sleep 0.1; done

            """);
        File.SetUnixFileMode(PathOf("program"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Every file that the engine has written, in the clear or not.</summary>
    public IEnumerable<string> Files => _root.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.FullName);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="arguments">Of pulumiw.</param>
    /// <returns>The exit code, and all that it wrote.</returns>
    public async Task<(int Code, string Output)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Deploys what <paramref name="resources"/> says, all at once.</summary>
    /// <returns>The exit code, and all that was written, the errors that the program got included.</returns>
    public async Task<(int Code, string Output)> UpAsync(
        IEnumerable<(string Type, string Name, PropertyMap Inputs)> resources, params string[] options)
    {
        using var process = Start(["up", "--yes", "--skip-preview", "--continue-on-error", "--stack", "dev", .. options]);
        process.StandardInput.Close();
        var ending = EndAsync(process);
        await Task.WhenAny(Until.ExistsAsync(PathOf("monitor")), ending);
        Assert.False(ending.IsCompleted, ending.IsCompleted ? (await ending).Output : "");

        await using var channel = new RpcChannel((await File.ReadAllTextAsync(PathOf("monitor"))).Trim());
        var monitor = new ResourceMonitorClient(channel);
        await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "site-dev" });
        var errors = await Task.WhenAll(resources.Select(resource => RegisterAsync(monitor, resource)));
        await File.WriteAllTextAsync(PathOf("finished"), "");
        var (code, output) = await ending;
        Array.ForEach(["monitor", "finished"], file => File.Delete(PathOf(file)));
        return (code, output + string.Join('\n', errors));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static async Task<string> RegisterAsync(
        ResourceMonitorClient monitor, (string Type, string Name, PropertyMap Inputs) resource)
    {
        try
        {
            await monitor.RegisterResourceAsync(new RegisterResourceRequest
            {
                Type = resource.Type,
                Name = resource.Name,
                Custom = true,
                Object = Wire.Encode(resource.Inputs),
                AcceptSecrets = true,
            });
            return "";
        }
        catch (RpcException failure)
        {
            return failure.ToString();
        }
    }

    private static async Task<(int Code, string Output)> EndAsync(Process process)
    {
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), [.. arguments, "--cwd", _root.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PULUMI_HOME"] = PathOf("home");
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = Passphrase;
        return Process.Start(start)!;
    }

    private string PathOf(string file) => Path.Combine(_root.FullName, file);
}
