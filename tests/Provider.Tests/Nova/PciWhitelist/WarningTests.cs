using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Nova.PciWhitelist;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.PciWhitelist;

public sealed class WarningTests
{
    private static readonly ConfigurationRun<PciWhitelistInputs, PciWhitelistOutputs> Run = new(new PciWhitelistHandler());

    [Fact]
    public async Task Devname_ThatTheHostDoesNotHave() =>
        Assert.Contains("no PCI device with the interface enp7s0", await WarningAsync("[pci]\n", new WhitelistedDevice { Devname = "enp7s0" }), StringComparison.Ordinal);

    [Fact]
    public async Task Address_ThatSelectsNothing() =>
        Assert.Contains("selects no device", await WarningAsync("[pci]\n", new WhitelistedDevice { Address = "0000:7f:00.0" }), StringComparison.Ordinal);

    [Fact]
    public async Task FunctionAndItsVf_BothListed() => Assert.Contains(
        "devices[0] and devices[1] both select 0000:01:10.0;",
        await WarningAsync("[pci]\n", new WhitelistedDevice { Address = "0000:01:00.0" }, new() { Address = "0000:01:10.0", PhysicalNetwork = "b" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Alias_ForTheSameVfs() => Assert.Contains(
        "the alias a1 and the SR-IOV ports of physnet1 take the same 2 devices",
        await WarningAsync(
            "[pci]\nalias = {\"name\":\"a1\",\"vendor_id\":\"8086\",\"product_id\":\"10CA\",\"device_type\":\"type-VF\"}\n",
            new WhitelistedDevice { Devname = "enp1s0", PhysicalNetwork = "physnet1" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Leftover_UnderADeprecatedName() => Assert.Contains(
        "/etc/nova/nova.conf, line 2 sets [DEFAULT] pci_passthrough_whitelist; nova goes on reading it",
        await WarningAsync("[DEFAULT]\npci_passthrough_whitelist = {\"devname\":\"enp3s0\"}\n", new WhitelistedDevice { Devname = "enp1s0" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_WhenAllIsWell()
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], "[pci]\n", vfs: 2);
        var wanted = new PciWhitelistInputs
        {
            Connection = NovaMachine.Connection,
            Devices = [new() { Devname = "enp1s0", VendorId = "8086", ProductId = "10ca", PhysicalNetwork = "physnet1" }],
        };
        Assert.Empty((await Run.PlanAsync(machine, wanted)).Warnings);
    }

    private static async Task<string> WarningAsync(string conf, params WhitelistedDevice[] devices)
    {
        var machine = await NovaMachine.BootAsync(["nova-compute"], conf, vfs: 2);
        var wanted = new PciWhitelistInputs { Connection = NovaMachine.Connection, Devices = [.. devices] };
        return Assert.Single((await Run.PlanAsync(machine, wanted)).Warnings);
    }
}
