using System.Text.Json;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Adoption;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

public sealed class DiscoverCommandTests
{
    [Fact]
    public async Task Program_OfHandMadeHosts_IsTheOneThatIsCompiled()
    {
        var path = Path.Combine(RepositoryDirectory(), "tests", "Discovered.Program", "Program.cs");
        var (code, program, errors) = await new DiscoverRun(await HandMadeHost.BootAsync(), Bare("compute-2")).RunAsync("ops@compute-1", "ops@compute-2", "--become");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, program);
        }

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(await File.ReadAllTextAsync(path), program);
    }

    [Fact]
    public async Task Discover_EverythingOnAHost_TakesOneRoundTripAndChangesNothing()
    {
        var machine = await HandMadeHost.BootAsync();
        var before = await machine.PhotographAsync();
        var run = new DiscoverRun(machine);

        await run.RunAsync("compute-1", "--format", "json");

        Assert.Equal(1, Assert.Single(run.Hosts).Traffic.RoundTrips);
        Assert.Equal(before, await machine.PhotographAsync());
    }

    [Fact]
    public async Task ImportFile_HandMadeHost_NamesEveryResourceWithItsIdAndThePluginsVersion()
    {
        var (_, text, _) = await new DiscoverRun(await HandMadeHost.BootAsync()).RunAsync("compute-1", "--format", "import");

        using var json = JsonDocument.Parse(text);
        var resources = json.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(
            [
                "compute-1-kernel compute-1/kernel-arguments",
                "compute-1-iommu compute-1/iommu",
                "compute-1-enp1s0 compute-1/0000:01:00.0",
                $"compute-1-whitelist compute-1{HandMadeHost.NovaConf}#pci",
                $"compute-1-alias compute-1{HandMadeHost.NovaConf}#pci",
                $"compute-1-filter compute-1{HandMadeHost.NovaConf}#filter_scheduler",
                $"compute-1-agent compute-1{HandMadeHost.AgentIni}#sriov_nic",
                $"compute-1-driver compute-1{HandMadeHost.Ml2Ini}#ml2",
            ],
            resources.Select(resource => $"{resource.GetProperty("name").GetString()} {resource.GetProperty("id").GetString()}"));
        Assert.All(resources, resource => Assert.Equal(Plugin.ProviderVersion.Current, resource.GetProperty("version").GetString()));
    }

    [Fact]
    public async Task Facts_HandMadeHost_SayWhoMakesTheVfsAndShowNoSecret()
    {
        var (_, text, _) = await new DiscoverRun(await HandMadeHost.BootAsync()).RunAsync("compute-1", "--format", "json");

        using var json = JsonDocument.Parse(text);
        var host = json.RootElement[0];
        Assert.Equal("debian", host.GetProperty("facts").GetProperty("distribution").GetString());
        Assert.Contains(host.GetProperty("remarks").EnumerateArray(), remark =>
            remark.GetString()!.Contains($"rc.local {HandMadeHost.RcLocal}:2", StringComparison.Ordinal));
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_OptionsInADropInAndTheMainFile_AreResourcesOfTheirOwn()
    {
        const string DropIn = "/etc/nova/nova.conf.d/pci.conf";
        var machine = await HandMadeHost.BootAsync(more: [(DropIn, "[pci]\npassthrough_whitelist = [{\"devname\":\"enp2s0\"}]\n")]);

        var (_, text, _) = await new DiscoverRun(machine).RunAsync("compute-1", "--format", "import");

        Assert.Contains("\"compute-1-whitelist\"", text, StringComparison.Ordinal);
        Assert.Contains("\"compute-1-whitelist-2\"", text, StringComparison.Ordinal);
        Assert.Contains($"compute-1{DropIn}#pci", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_LoginOptions_ReachTheHostAndStandInTheProgram()
    {
        var run = new DiscoverRun(Bare("compute-1"));

        var (_, program, _) = await run.RunAsync("admin@compute-1", "--port", "2222", "--proxy-jump", "bastion", "--host-key-policy", "acceptNew");

        var login = Assert.Single(run.Logins);
        Assert.Equal(("admin", 2222, "bastion"), (login.User, login.Port, login.ProxyJump));
        Assert.Contains("//     pulumi config set --path sriov:connection.proxyJump bastion\n", program, StringComparison.Ordinal);
        Assert.Contains("//     pulumi config set --path sriov:connection.hostKeyPolicy acceptNew\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_HostIsDown_SaysWhichAndPrintsNothing()
    {
        var machine = Bare("compute-1");
        machine.ConnectionRefusal = new ProviderException(FailureKind.Unreachable, "compute-1", "connecting", "no route to host", "Is it up?");

        var (code, output, errors) = await new DiscoverRun(machine).RunAsync("compute-1");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("compute-1", errors, StringComparison.Ordinal);
        Assert.Contains("no route to host", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compute-1", "--format", "yaml")]
    [InlineData("compute-1", "--project", "../site")]
    [InlineData("--become", "--format", "json")]
    public async Task Discover_WrongCommandLine_IsRefusedBeforeAnyHostIsDialled(params string[] arguments)
    {
        var run = new DiscoverRun(Bare("compute-1"));

        var (code, _, errors) = await run.RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
        Assert.Empty(run.Hosts);
    }

    private static SimulatedMachine Bare(string name) => (SimulatedHost.Debian12() with { Name = name }).Boot();

    private static string RepositoryDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return directory.FullName;
    }
}
