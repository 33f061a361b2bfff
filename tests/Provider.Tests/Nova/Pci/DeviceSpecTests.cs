using FsCheck.Xunit;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

[Properties(Arbitrary = [typeof(WhitelistArbitraries)])]
public sealed class DeviceSpecTests
{
    [Property]
    public bool TryRead_WhatWasWritten_IsTheSameEntry(WhitelistedDevice device) =>
        DeviceSpec.Write(DeviceSpec.TryRead(DeviceSpec.Write(device))!) == DeviceSpec.Write(device);

    [Property]
    public bool Write_AnyEntry_GoesThroughAConfigurationFileUnchanged(WhitelistedDevice device)
    {
        var value = DeviceSpec.Write(device);
        var document = IniFiles.Parse($"[pci]\ndevice_spec = {value}\n");
        return document.Assignments is [var assignment] && assignment.Value == value && document.Fault is null;
    }

    [Property]
    public bool Write_AnyEntry_HasNothingThatOsloConfigWouldReplace(WhitelistedDevice device) =>
        DeviceSpec.Write(device).All(character => char.IsAscii(character) && character != '$');

    [Fact]
    public void Write_EveryForm_IsOneLineInAFixedOrder()
    {
        Assert.Equal(
            """{"devname":"ens1f0","physical_network":"physnet1","trusted":"true"}""",
            DeviceSpec.Write(new() { Devname = "ens1f0", PhysicalNetwork = "physnet1", Trusted = true }));
        Assert.Equal(
            """{"address":{"bus":"02","function":"[0-3]"},"vendor_id":"8086","product_id":"10ca","rack":"a1"}""",
            DeviceSpec.Write(new()
            {
                AddressRegex = new() { Bus = "02", Function = "[0-3]" },
                VendorId = "8086",
                ProductId = "10ca",
                Tags = new Dictionary<string, string> { ["rack"] = "a1" },
            }));
    }

    [Theory]
    [InlineData("""[{"devname":"a"}]""")]
    [InlineData("""{"devname":"a","physical_network":null}""")]
    [InlineData("""{"devname":"a","trusted":"maybe"}""")]
    [InlineData("""{"devname":"a","devname":"b"}""")]
    [InlineData("{'devname':'a'}")]
    public void TryRead_WhatCannotBeDeclared_IsNone(string value) => Assert.Null(DeviceSpec.TryRead(value));
}
