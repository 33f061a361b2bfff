using System.Collections.Concurrent;
using System.Runtime.Versioning;
using Pulumi.Engine.Model;
using Pulumi.Engine.Programs;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Programs;

[SupportedOSPlatform("linux")]
public sealed class DotnetProgramTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pulumiw-program-");
    private readonly ConcurrentQueue<string> _output = new();

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(0, nameof(ProgramExit.Success))]
    [InlineData(32, nameof(ProgramExit.FailedAndSaidSo))]
    [InlineData(1, nameof(ProgramExit.Failed))]
    public async Task Run_Binary_ExitCodeSaysHowItWent(int code, string expected) =>
        Assert.Equal(expected, (await RunAsync($"exit {code}")).ToString());

    [Fact]
    public async Task Run_Binary_IsToldWhatTheSdkReads()
    {
        await RunAsync("env | grep ^PULUMI_ | sort");

        Assert.Contains("PULUMI_MONITOR=127.0.0.1:2", _output);
        Assert.Contains("PULUMI_ENGINE=127.0.0.1:1", _output);
        Assert.Contains("PULUMI_PROJECT=site", _output);
        Assert.Contains("PULUMI_STACK=stack", _output);
        Assert.Contains("PULUMI_DRY_RUN=true", _output);
        Assert.Contains("PULUMI_QUERY_MODE=false", _output);
        Assert.Contains("PULUMI_PARALLEL=3", _output);
        Assert.Contains("""PULUMI_CONFIG={"site:host":"h1"}""", _output);
        Assert.Contains("""PULUMI_CONFIG_SECRET_KEYS=["site:host"]""", _output);
    }

    [Fact]
    public async Task Run_Stopped_IsInterruptedWithAllThatItStarted()
    {
        using var stop = new CancellationTokenSource();

        // A shell can't trap what was ignored when it started, and background jobs of scripts ignore SIGINT: so may these tests.
        const string script = """
            [ -n "$LISTENS" ] || LISTENS=1 exec env --default-signal=INT "$0"
            trap 'echo interrupted; exit 7' INT
            echo ready
            while :; do sleep 0.05; done
            """;
        var running = RunAsync(script, stop.Token);
        while (!_output.Contains("ready"))
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();

        Assert.Equal(ProgramExit.Failed, await running);
        Assert.Contains("interrupted", _output);
    }

    [Fact]
    public async Task Run_BinaryMissing_SaysWhereItWasExpected()
    {
        var program = new DotnetProgram(Project("nowhere"));
        await using var stack = await TestStack.StartAsync();

        var exception = await Assert.ThrowsAsync<ProgramException>(() => program.RunAsync(Context(stack), (_, _) => { }, default));

        Assert.Contains(Path.Combine(_directory.FullName, "nowhere"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Sources_AreBuiltAndStartedWithNothingInBetween()
    {
        Assert.Equal(ProgramExit.Success, await RunSourcesAsync("""
            Console.WriteLine("parent " + File.ReadAllText("/proc/self/stat").Split(' ')[3]);
            Console.WriteLine(".NET in " + Environment.GetEnvironmentVariable("DOTNET_ROOT"));
            Console.WriteLine("of " + Environment.GetEnvironmentVariable("PULUMI_PROJECT"));
            """));

        Assert.Contains($"parent {Environment.ProcessId}", _output);
        Assert.Contains("of site", _output);
        Assert.DoesNotContain(".NET in ", _output);
    }

    [Fact]
    public async Task Run_SourcesWithALaunchProfile_HaveItsEnvironment()
    {
        await WriteAsync("Properties/launchSettings.json", """
            {"profiles": {"site": {"commandName": "Project", "environmentVariables": {"RACK": "r7"}}}}
            """);

        await RunSourcesAsync("""Console.WriteLine("rack " + Environment.GetEnvironmentVariable("RACK"));""");

        Assert.Contains("rack r7", _output);
    }

    [Fact]
    public async Task Run_SourcesThatDoNotBuild_ShowsTheErrorsOfTheCompiler()
    {
        var exception = await Assert.ThrowsAsync<ProgramException>(() => RunSourcesAsync("Console.WriteLine(nobody);"));

        Assert.Contains($"the program in {_directory.FullName} does not build", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Program.cs(1,19): error CS0103", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("RunCommand", exception.Message, StringComparison.Ordinal);
    }

    private async Task<ProgramExit> RunSourcesAsync(string sources)
    {
        await WriteAsync("site.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        await WriteAsync("Program.cs", sources);
        await using var stack = await TestStack.StartAsync();
        var program = new DotnetProgram(Project(binary: null));
        return await program.RunAsync(Context(stack), (line, _) => _output.Enqueue(line), default);
    }

    private async Task WriteAsync(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
    }

    private async Task<ProgramExit> RunAsync(string script, CancellationToken stop = default)
    {
        var path = Path.Combine(_directory.FullName, "program");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n", CancellationToken.None);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var stack = await TestStack.StartAsync();
        stack.Config["site:host"] = "h1";
        stack.SecretKeys.Add("site:host");
        return await new DotnetProgram(Project("program")).RunAsync(Context(stack), (line, _) => _output.Enqueue(line), stop);
    }

    private ProgramContext Context(IStackSettings stack) =>
        new("127.0.0.1:1", "127.0.0.1:2", new ProgramSettings(Project("program"), stack, DryRun: true, Parallel: 3));

    private ProjectDefinition Project(string? binary) => new()
    {
        Name = "site",
        Directory = _directory.FullName,
        Runtime = "dotnet",
        RuntimeOptions = binary is null ? PropertyMap.Empty : PropertyMap.Of(("binary", binary)),
    };
}
