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
    public async Task Components_WhitelistByAddress_IsTheComponentsOwn()
    {
        var machine = await HandMadeHost.BootAsync("device_spec = { \"address\": \"0000:01:00.0\", \"physical_network\": \"physnet1\" }\n");

        var (_, program, _) = await new DiscoverRun(machine).RunAsync("compute-1", "--style", "components");

        Assert.Contains(
            """
                _ = new SriovComputeHost("compute-1", new SriovComputeHostArgs
                {
                    Connection = compute1,
                    KernelArguments = { "hugepages=16" },
                    Iommu = new IommuSettings { Passthrough = true },
                    PhysicalFunctions =
                    {
                        ["enp1s0"] = new PhysicalFunctionArgs
                        {
                            Count = 4,
                            Device = new DeviceSelectorArgs { PciAddress = "0000:01:00.0" },
                            LinkUp = true,
                            Persistence = PersistenceKind.None,
                            PhysicalNetwork = "physnet1",
                        },
                    },
                });
            """,
            program,
            StringComparison.Ordinal);
        Assert.DoesNotContain("new PciWhitelist(", program, StringComparison.Ordinal);
        Assert.DoesNotContain("new SriovAgent(", program, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HandMadeHost.Whitelist)]
    [InlineData("device_spec = { \"address\": \"0000:01:00.0\", \"physical_network\": \"physnet2\" }\n")]
    [InlineData("device_spec = { \"address\": \"0000:01:00.0\", \"physical_network\": \"physnet1\", \"trusted\": \"true\" }\n")]
    public async Task Components_WhitelistThatTheComponentWouldWriteOtherwise_StaysBesideIt(string whitelist)
    {
        var machine = await HandMadeHost.BootAsync(whitelist);

        var (_, program, _) = await new DiscoverRun(machine).RunAsync("compute-1", "--style", "components");

        Assert.Contains("var compute1Host = new SriovComputeHost(\"compute-1\"", program, StringComparison.Ordinal);
        Assert.DoesNotContain("PhysicalNetwork = \"physnet1\",\n            },", program, StringComparison.Ordinal);
        Assert.Contains("new PciWhitelist(\"compute-1-whitelist\"", program, StringComparison.Ordinal);
        Assert.Contains("new SriovAgent(\"compute-1-agent\"", program, StringComparison.Ordinal);
        Assert.Contains("DependsOn = { compute1Host }", program, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Components_ImportFile_HasTheComponentAsParentOfItsParts()
    {
        var (_, text, _) = await new DiscoverRun(Bare("compute-1")).RunAsync("compute-1", "--format", "import", "--style", "components");

        using var json = JsonDocument.Parse(text);
        var resources = json.RootElement.GetProperty("resources");
        Assert.Equal(("sriov:index:SriovComputeHost", true), (resources[0].GetProperty("type").GetString(), resources[0].GetProperty("component").GetBoolean()));
        Assert.Equal(("compute-1-iommu", "compute-1"), (resources[1].GetProperty("name").GetString(), resources[1].GetProperty("parent").GetString()));
    }

    [Fact]
    public async Task Project_NamesThePackageByThePluginsVersion_AndOverwritesNothing()
    {
        var directory = Directory.CreateTempSubdirectory("discovered-");
        try
        {
            var run = new DiscoverRun(Bare("compute-1"));

            var (first, output, _) = await run.RunInAsync(directory.FullName, "compute-1", "--project", "site-a");
            var (second, _, errors) = await run.RunInAsync(directory.FullName, "compute-1", "--project", "site-a");

            Assert.Equal((0, "", 1), (first, output, second));
            Assert.Contains("there is something called", errors, StringComparison.Ordinal);
            Assert.Contains(
                $"<PackageReference Include=\"Pulumi.Sriov\" Version=\"{Plugin.ProviderVersion.Current}\" />",
                await File.ReadAllTextAsync(Path.Combine(directory.FullName, "site-a", "site-a.csproj")),
                StringComparison.Ordinal);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
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
    public async Task Discover_OneHostIsDown_PrintsTheOthersAndSaysWhichIsMissing()
    {
        var run = new DiscoverRun(Bare("compute-1"), Down("compute-2"), Bare("compute-3"));

        var (code, program, errors) = await run.RunAsync("compute-1", "compute-2", "compute-3");

        Assert.Equal(3, code);
        Assert.Contains("new Iommu(\"compute-1-iommu\"", program, StringComparison.Ordinal);
        Assert.Contains("new Iommu(\"compute-3-iommu\"", program, StringComparison.Ordinal);
        Assert.DoesNotContain("compute-2", program, StringComparison.Ordinal);
        Assert.Contains("compute-2", errors, StringComparison.Ordinal);
        Assert.Contains("no route to host", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_OneHostIsDown_HaveAnEntryWithTheErrorInItsPlace()
    {
        var (code, text, _) = await new DiscoverRun(Down("compute-1"), Bare("compute-2")).RunAsync("compute-1", "compute-2", "--format", "json");

        using var json = JsonDocument.Parse(text);
        Assert.Equal(3, code);
        Assert.Equal(["compute-1", "compute-2"], json.RootElement.EnumerateArray().Select(host => host.GetProperty("host").GetString()));
        Assert.Contains("no route to host", json.RootElement[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(json.RootElement[0].TryGetProperty("facts", out _));
        Assert.False(json.RootElement[1].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task ImportFile_HostsOfOneNameInTwoDomains_KeepTheirDomainsApart()
    {
        var run = new DiscoverRun(Bare("compute-1.east.example"), Bare("compute-1.west.example"), Bare("compute-2.west.example"));

        var (_, text, _) = await run.RunAsync("compute-1.east.example", "compute-1.west.example", "compute-2.west.example", "--format", "import");

        Assert.Contains("\"compute-1.east.example-iommu\"", text, StringComparison.Ordinal);
        Assert.Contains("\"compute-1.west.example-iommu\"", text, StringComparison.Ordinal);
        Assert.Contains("\"compute-2-iommu\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discover_HostNamedTwice_IsLookedAtOnce()
    {
        var run = new DiscoverRun(Bare("compute-1"));

        var (code, text, _) = await run.RunAsync("compute-1", "ops@compute-1", "--format", "json");

        using var json = JsonDocument.Parse(text);
        Assert.Equal((0, 1), (code, json.RootElement.GetArrayLength()));
    }

    [Fact]
    public async Task Discover_EveryHostIsDown_SaysWhichAndPrintsNothing()
    {
        var (code, output, errors) = await new DiscoverRun(Down("compute-1")).RunAsync("compute-1");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("compute-1", errors, StringComparison.Ordinal);
        Assert.Contains("no route to host", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compute-1", "--format", "yaml")]
    [InlineData("compute-1", "--project", "../site")]
    [InlineData("compute-1", "--project", "site", "--format", "json")]
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

    private static SimulatedMachine Down(string name)
    {
        var machine = Bare(name);
        machine.ConnectionRefusal = new ProviderException(FailureKind.Unreachable, name, "connecting", "no route to host", "Is it up?");
        return machine;
    }

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
