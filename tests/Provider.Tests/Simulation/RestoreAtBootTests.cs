using System.Text;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>The provider's restore script, as the simulated shell carries it out at boot.</summary>
public class RestoreAtBootTests
{
    private const string Settings =
        """
        # a comment
        device 0000:01:00.0
        link up
        numvfs 2
        mtu 9000
        vf 1 mac 52:54:00:0a:0f:01 vlan 100

        """;

    private static SimulatedMachine Boot(MachineFixture fixture, string settings)
    {
        var machine = fixture.Boot();
        machine.Files.PutFile(PersistencePaths.Script, Encoding.UTF8.GetString(PersistenceFiles.Script.AsSpan()), 0b111_101_101);
        machine.Files.PutFile($"{PersistencePaths.SettingsDirectory}/0000:01:00.0", settings);
        machine.Files.PutFile(PersistencePaths.UnitTemplate, Encoding.UTF8.GetString(PersistenceFiles.UnitTemplate.AsSpan()));
        return machine;
    }

    private static async Task AssertRestored(SimulatedMachine machine)
    {
        var shown = await machine.Do(new RunCommand(["ip", "-j", "link", "show", "enp1s0"], HostRun.Minute));

        Assert.Equal("2", machine.Vfs());
        Assert.Contains("""
            "address":"52:54:00:0a:0f:01","broadcast":"ff:ff:ff:ff:ff:ff","vlan_list":[{"vlan":100}]
            """, shown.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("\"mtu\":9000", shown.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("0x1003\n", machine.Files.ReadText("/sys/class/net/enp1s0/flags"));
        Assert.Equal("1\n", machine.Files.ReadText($"{HostRun.Pf}/sriov_drivers_autoprobe"));
        Assert.Equal(2, machine.Files.Match($"{HostRun.Pf}/virtfn*/driver").Count());
    }

    [Fact]
    public async Task EnabledUnit_RestoresThePort()
    {
        var machine = Boot(SimulatedHost.Debian12(), Settings);
        await machine.Do(new RunCommand(["systemctl", "enable", "pulumi-sriov-vfs@0000:01:00.0.service"], HostRun.Minute));

        machine.Reboot();

        await AssertRestored(machine);
    }

    [Theory]
    [InlineData(0b111_101_101, "2")]
    [InlineData(0b110_100_100, "0")]
    public async Task RcLocal_RestoresThePortWhenItIsExecutable(int mode, string expected)
    {
        var machine = Boot(SimulatedHost.Rocky9(), Settings);
        machine.Files.PutFile(
            "/etc/rc.d/rc.local",
            $"#!/bin/sh\n# mine\n/bin/sh {PersistencePaths.Script} {PersistencePaths.SettingsDirectory}/0000:01:00.0\nexit 0\n", mode);

        machine.Reboot();

        Assert.Equal(expected, machine.Vfs());
        if (expected == "2")
        {
            await AssertRestored(machine);
        }
    }

    [Fact]
    public void Driver_IsBoundToVfio()
    {
        var machine = Boot(SimulatedHost.Debian12(), Settings + "driver vfio-pci\n");
        machine.Files.PutLink(
            $"{PersistencePaths.WantedUnits}/pulumi-sriov-vfs@0000:01:00.0.service", PersistencePaths.UnitTemplate);

        machine.Reboot();

        Assert.Equal(2, machine.Files.Match("/sys/bus/pci/drivers/vfio-pci/0000:01:10.*").Count());
    }

    [Fact]
    public async Task Unit_ThatCannotRestore_IsFailed()
    {
        var machine = Boot(SimulatedHost.Debian12(), "device 0000:01:00.0\nnumvfs 9\n");
        var unit = "pulumi-sriov-vfs@0000:01:00.0.service";
        machine.Files.PutLink($"{PersistencePaths.WantedUnits}/{unit}", PersistencePaths.UnitTemplate);

        machine.Reboot();

        var state = await machine.Do(new RunCommand(["systemctl", "is-active", unit], HostRun.Minute) { AcceptedExitCodes = [] });
        Assert.Equal("failed\n", state.StandardOutput);
    }

    [Fact]
    public async Task UnknownScript_IsNotPretendedToRun()
    {
        var machine = SimulatedHost.Debian12().Boot();

        await Assert.ThrowsAsync<NotSupportedException>(() => machine.Do(new RunCommand(["/bin/sh", "-c", "echo hello"], HostRun.Minute)));
    }
}
