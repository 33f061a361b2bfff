using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Nova.PciWhitelist;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.PciWhitelist;

public sealed class LifeTests
{
    private const string Conf =
        "[DEFAULT]\r\ntransport_url = rabbit://nova:s3cr3t-of-rabbit@controller\r\n[pci]\r\n# none yet\r\nreport_in_placement = false";

    private static readonly ConfigurationRun<PciWhitelistInputs, PciWhitelistOutputs> Run = new(new PciWhitelistHandler());

    private static readonly PciWhitelistInputs Wanted = new()
    {
        Connection = NovaMachine.Connection,
        Devices = [new() { Devname = "enp1s0", PhysicalNetwork = "physnet1", Trusted = true }, new() { VendorId = "8086", ProductId = "1533" }],
    };

    [Fact]
    public async Task Create_WritesTheEntriesAndRestartsNovaComputeWithThem()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf, vfs: 2);

        var outputs = await Run.UpAsync(machine, Wanted);

        Assert.Contains(
            "[pci]\r\ndevice_spec = {\"devname\":\"enp1s0\",\"physical_network\":\"physnet1\",\"trusted\":\"true\"}\r\n"
            + "device_spec = {\"vendor_id\":\"8086\",\"product_id\":\"1533\"}\r\n# none yet\r\n",
            machine.Text(), StringComparison.Ordinal);
        Assert.Equal(("/etc/nova/nova.conf", "[pci] device_spec"), (outputs.File, outputs.OptionName));
        Assert.Equal(Wanted.Devices.Select(DeviceSpec.Write), outputs.Entries);
        Assert.Equal(
            [("0000:01:00.0", "type-PF"), ("0000:01:10.0", "type-VF"), ("0000:01:10.2", "type-VF")],
            outputs.MatchedDevices.Select(device => (device.PciAddress, device.DeviceType)));
        Assert.All(outputs.MatchedDevices, device => Assert.Equal("physnet1", device.PhysicalNetwork));
        Assert.Equal("nova-compute", Assert.Single(outputs.RestartedServices).Name);
        Assert.Contains("enp1s0", machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        Assert.Equal(2, machine.Daemon("nova-compute").Starts);
    }

    [Fact]
    public async Task Apply_Again_DoesNothing()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf, vfs: 2);
        var outputs = await Run.UpAsync(machine, Wanted);
        Assert.Empty((await Run.PlanAsync(machine, Wanted, outputs)).Steps);
        await Run.UpAsync(machine, Wanted, outputs);
        Assert.Equal(2, machine.Daemon("nova-compute").Starts);
    }

    [Theory]
    [InlineData(Conf)]
    [InlineData("")]
    [InlineData("[DEFAULT]\ndebug = true")]
    [InlineData("[DEFAULT]\n[pci]\ndevice_spec = {\"devname\":\"other\"}\n\n[end]\n")]
    public async Task Delete_PutsTheFileBackByteForByte(string conf)
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], conf);
        var outputs = await Run.UpAsync(machine, Wanted);
        Assert.NotEqual(conf, machine.Text());

        await Run.DownAsync(machine, Wanted, outputs);

        Assert.Equal(conf, machine.Text());
        Assert.DoesNotContain("physnet1", machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ChangesOnlyItsOwnLines()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], "[pci]\ndevice_spec = {\"devname\":\"theirs\"}\n");
        var outputs = await Run.UpAsync(machine, Wanted);
        var changed = Wanted with { Devices = [Wanted.Devices[0]] };
        var next = await Run.UpAsync(machine, changed, outputs);

        Assert.Equal(
            $"[pci]\ndevice_spec = {{\"devname\":\"theirs\"}}\ndevice_spec = {DeviceSpec.Write(Wanted.Devices[0])}\n", machine.Text());
        await Run.DownAsync(machine, changed, next);
        Assert.Equal("[pci]\ndevice_spec = {\"devname\":\"theirs\"}\n", machine.Text());
    }

    [Fact]
    public async Task Drift_LineWasDeleted_IsSeenAndRepaired()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        var outputs = await Run.UpAsync(machine, Wanted);
        machine.Files.PutFile(NovaMachine.Conf, machine.Text().Replace(
            $"device_spec = {DeviceSpec.Write(Wanted.Devices[0])}\r\n", "", StringComparison.Ordinal));

        var found = await Run.ReadAsync(machine, "compute-1/etc/nova/nova.conf#pci", Wanted, outputs);
        Assert.Equal(["1533"], found!.Inputs.Devices.Select(device => device.ProductId));
        var plan = await Run.PlanAsync(machine, Wanted, found.Outputs);
        Assert.Equal(["devices", "service"], plan.Steps.Select(step => step.Path));

        await Run.DownAsync(machine, Wanted, await Run.UpAsync(machine, Wanted, found.Outputs));
        Assert.Equal(Conf, machine.Text());
    }

    [Fact]
    public async Task Plan_ShowsTheLinesAndTheRestart_AndNothingElseOfTheFile()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        var plan = await Run.PlanAsync(machine, Wanted);
        Assert.Equal(
            $"/etc/nova/nova.conf:\n+ device_spec = {DeviceSpec.Write(Wanted.Devices[0])}\n+ device_spec = {DeviceSpec.Write(Wanted.Devices[1])}",
            plan.Steps[0].Description);
        Assert.Equal("restart nova-compute on compute-1: its configuration changes", plan.Steps[1].Description);
        Assert.Equal(Conf, machine.Text());
    }

    [Fact]
    public async Task Import_FromTheIdAlone_AdoptsWhatIsThere()
    {
        var machine = await NovaMachine.BootAsync(
            ["nova-compute"], "[pci]\npassthrough_whitelist = { \"devname\": \"enp1s0\" }\nalias = {}\n");
        var bare = new PciWhitelistInputs { Connection = NovaMachine.Connection, Devices = default };

        var found = await Run.ReadAsync(machine, "compute-1/etc/nova/nova.conf#pci", bare);

        Assert.Equal("enp1s0", Assert.Single(found!.Inputs.Devices).Devname);
        Assert.Equal("compute-1/etc/nova/nova.conf#pci", found.Id);
        Assert.Empty((await Run.PlanAsync(machine, found.Inputs, found.Outputs)).Steps);
        await Run.DownAsync(machine, found.Inputs, found.Outputs);
        Assert.Equal("[pci]\npassthrough_whitelist = { \"devname\": \"enp1s0\" }\nalias = {}\n", machine.Text());
    }

    [Fact]
    public async Task Read_NothingOfItIsLeft_IsGone()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        var outputs = await Run.UpAsync(machine, Wanted);
        machine.Files.PutFile(NovaMachine.Conf, Conf);
        Assert.Null(await Run.ReadAsync(machine, "compute-1/etc/nova/nova.conf#pci", Wanted, outputs));
    }

    [Fact]
    public async Task DropIn_IsMadeAndRemovedAgain()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        var wanted = Wanted with { ConfigFile = "/etc/nova/nova.conf.d/50-sriov.conf" };
        var outputs = await Run.UpAsync(machine, wanted);
        Assert.Equal(Conf, machine.Text());
        Assert.Contains("device_spec", machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);

        await Run.DownAsync(machine, wanted, outputs);
        Assert.False(machine.Files.Exists(wanted.ConfigFile));
    }

    [Fact]
    public async Task FileElsewhere_IsReadAndWritten_WithAWarning()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        machine.Files.PutFile("/opt/stack/nova-cpu.conf", "[DEFAULT]\n");
        var wanted = Wanted with { ConfigFile = "/opt/stack/nova-cpu.conf" };
        Assert.Contains((await Run.PlanAsync(machine, wanted)).Warnings, text => text.Contains("not among the files", StringComparison.Ordinal));

        var outputs = await Run.UpAsync(machine, wanted);
        Assert.Empty((await Run.PlanAsync(machine, wanted, outputs)).Steps);
        await Run.DownAsync(machine, wanted, outputs);
        Assert.Equal("[DEFAULT]\n", machine.Text("/opt/stack/nova-cpu.conf"));
    }

    [Theory]
    [InlineData("25.3.0", "passthrough_whitelist")]
    [InlineData("26.2.2", "device_spec")]
    [InlineData(null, "passthrough_whitelist")]
    public async Task Name_FollowsTheInstalledRelease(string? release, string name)
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf, release: release);
        await Run.UpAsync(machine, Wanted);
        Assert.Contains($"\n{name} = ", machine.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_NewerThanTheInstalledRelease_IsRefusedBeforeAnyWrite()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], Conf);
        var wanted = Wanted with { Devices = [new() { Devname = "enp1s0", Managed = true }] };
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Run.PlanAsync(machine, wanted));
        Assert.Contains("devices[0].managed needs nova 31 (epoxy)", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ProviderException>(() => Run.UpAsync(machine, wanted));
        Assert.Equal(Conf, machine.Text());
    }

    [Fact]
    public async Task Apply_FileThatNovaCannotRead_IsRefusedWithoutShowingIt()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], "[DEFAULT]\nrabbit s3cr3t-of-rabbit\n");
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Run.PlanAsync(machine, Wanted));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(NovaMachine.Password, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithoutNova_IsRefused()
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Run.PlanAsync(SimulatedHost.Debian12().Boot(), Wanted));
        Assert.Contains("configFile", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ServiceRefusesAnotherEntry_PutsTheFileBackAndTheNextRunConverges()
    {
        var bad = "[pci]\ndevice_spec = {\"vendor_id\":\"zzzz\"}\n";
        var machine = await NovaMachine.BootAsync(["nova-compute"], bad);
        await using (var host = machine.Connect())
        {
            var applied = await Run.ApplyAsync(host, Wanted);
            Assert.NotNull(applied.Failure);
            Assert.Empty(applied.Outputs.Entries);
            Assert.Equal(bad, machine.Text());

            machine.Files.PutFile(NovaMachine.Conf, "[pci]\n");
            var outputs = await Run.UpAsync(machine, Wanted, applied.Outputs);
            await Run.DownAsync(machine, Wanted, outputs);
            Assert.Equal("[pci]\n", machine.Text());
        }
    }
}
