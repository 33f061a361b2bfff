using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Functions;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Tests.Rpc;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>Limits that Mellanox firmware sets, told by <c>mstconfig</c>.</summary>
public sealed class FirmwareTests
{
    private static SimulatedMachine Boot(bool enabled, int vfs) =>
        SimulatedHost.Debian12().With(NicProfile.Mlx5 with { Firmware = new FirmwareSetting(enabled, vfs) }).Boot();

    [Fact]
    public async Task GetPhysicalFunctions_TellsWhatTheFirmwareAllows()
    {
        var facts = await AskAsync(Boot(enabled: true, vfs: 16));

        Assert.All(facts, port => Assert.Equal(
            (8, true, 16), (port.PhysicalFunction.TotalVfs, port.PhysicalFunction.FirmwareSriovEnabled, port.PhysicalFunction.FirmwareVfLimit)));
    }

    [Fact]
    public async Task UsualLook_DoesNotAskTheTool_ForThatTakesASecondPerFunction() =>
        Assert.All((await Boot(enabled: true, vfs: 16).LookAsync()).Pci.Devices, device => Assert.Null(device.Firmware));

    [Fact]
    public async Task Up_AfterTheFirmwareWasAsked_RecordsTheSameAsWithout()
    {
        var machine = Boot(enabled: true, vfs: 16);
        var usual = await machine.UpAsync(HandlerRun.FourVfs);
        var seen = await machine.LookAtFirmwareAsync();

        var found = new VirtualFunctionsHandler().Read("compute-1/0000:01:00.0", HandlerRun.FourVfs, usual, seen)!;

        Assert.Equal(usual.PhysicalFunction, found.Outputs.PhysicalFunction);
    }

    [Fact]
    public async Task Preview_MoreThanTheCardOffers_AsksTheFirmwareForTheWayToGetThem()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [Boot(enabled: true, vfs: 8)]);
        var resource = new DrivenResource(provider.Client, "sriov:host:VirtualFunctions", "vfs");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => resource.PreviewAsync(PropertyMap.Of(
            ("connection", new PropertyValue.MapValue(PropertyMap.Of(("host", "compute-1")))),
            ("device", new PropertyValue.MapValue(PropertyMap.Of(("name", "enp1s0")))),
            ("count", 12))));

        Assert.Contains("NUM_OF_VFS=12", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPhysicalFunctions_WithoutTheTool_LeavesItOut() => Assert.All(
        await AskAsync(SimulatedHost.Debian12().With(NicProfile.Mlx5).Boot()),
        port => Assert.Equal((null, null), (port.PhysicalFunction.FirmwareSriovEnabled, port.PhysicalFunction.FirmwareVfLimit)));

    [Theory]
    [InlineData(8, "mstconfig -d 0000:01:00.0 set SRIOV_EN=1 NUM_OF_VFS=12")]
    [InlineData(16, "Reboot the host")]
    public async Task Up_MoreThanTheFirmwareAllows_IsRefusedWithTheWayToGetThem(int limit, string remedy)
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => Boot(enabled: true, limit).UpAsync(HandlerRun.FourVfs with { Count = 12 }));

        Assert.Contains($"its firmware is set to {limit} (NUM_OF_VFS)", failure.Seen, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_SriovOffInTheFirmware_IsRefusedWithTheWayToSwitchItOn()
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Boot(enabled: false, vfs: 0).UpAsync(HandlerRun.FourVfs));

        Assert.Contains("off in the card's firmware (SRIOV_EN)", failure.Seen, StringComparison.Ordinal);
        Assert.Contains("SRIOV_EN=1 NUM_OF_VFS=8", failure.Remedy, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<PhysicalFunctionWithVirtualOnes>> AskAsync(SimulatedMachine machine) =>
        new GetPhysicalFunctions().Invoke(
            new HostQuestion { Connection = new ConnectionInputs { Host = "compute-1" } }, await machine.LookAtFirmwareAsync()).PhysicalFunctions;
}
