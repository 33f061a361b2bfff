using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.Nova.Pci;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

public sealed class DeviceSpecRulesTests
{
    public static TheoryData<WhitelistedDevice, string, string> Refused => new()
    {
        { new() { }, "devices[0]", "every device" },
        { new() { PhysicalNetwork = "physnet1" }, "devices[0]", "every device" },
        { new() { VendorId = "8086" }, "devices[0]", "vendorId with productId" },
        { new() { Devname = "a", Address = "0000:01:00.0" }, "devices[0]", "not several" },
        { new() { Devname = "a b" }, "devices[0].devname", "interface" },
        { new() { Devname = "enp129s0f1np1v11" }, "devices[0].devname", "15" },
        { new() { Address = "" }, "devices[0].address", "every device" },
        { new() { Address = "*:*:*.*" }, "devices[0].address", "every device" },
        { new() { Address = "0000:01:20.0" }, "devices[0].address", "1F.7" },
        { new() { Address = "0000:01:00.8" }, "devices[0].address", "1F.7" },
        { new() { Address = "0000:01:0?.0" }, "devices[0].address", "addressRegex" },
        { new() { Address = "0:0:0:0.0" }, "devices[0].address", "PCI address" },
        { new() { AddressRegex = new() }, "devices[0].addressRegex", "every device" },
        { new() { AddressRegex = new() { Bus = "(?i)a" } }, "devices[0].addressRegex.bus", "regular expression" },
        { new() { AddressRegex = new() { Slot = "[f-0]" } }, "devices[0].addressRegex.slot", "regular expression" },
        { new() { AddressRegex = new() { Function = "1**" } }, "devices[0].addressRegex.function", "regular expression" },
        { new() { VendorId = "0x8086", ProductId = "10ca" }, "devices[0].vendorId", "without 0x" },
        { new() { VendorId = "8086", ProductId = "808" }, "devices[0].productId", "four" },
        { new() { Devname = "a", ProductId = "10ca" }, "devices[0].vendorId", "another vendor" },
        { new() { Devname = "a", PhysicalNetwork = "" }, "devices[0].physicalNetwork", "64" },
        { new() { Devname = "a", PhysicalNetwork = "phys net" }, "devices[0].physicalNetwork", "blanks" },
        { new() { Devname = "a", Traits = [] }, "devices[0].traits", "names" },
        { new() { Devname = "a", Tags = new Dictionary<string, string> { ["vendor_id"] = "1" } }, "devices[0].tags.vendor_id", "meaning" },
        { new() { Devname = "a", Tags = new Dictionary<string, string> { ["a b"] = "1" } }, "devices[0].tags[\"a b\"]", "letters" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_WhatNovaStopsAtOrTakesInSilence_IsRefused(WhitelistedDevice device, string path, string reason)
    {
        var failure = Assert.Single(DeviceSpecRules.Validate([device], "devices", null));
        Assert.Equal(path, failure.Path);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SameEntryTwice_IsRefused() =>
        Assert.Equal("devices[1]", Assert.Single(DeviceSpecRules.Validate([new() { Devname = "a" }, new() { Devname = "a" }], "devices", null)).Path);

    [Theory]
    [InlineData(24, "remoteManaged", "managed", "liveMigratable", "oneTimeUse", "resourceClass", "traits")]
    [InlineData(26, "managed", "liveMigratable", "oneTimeUse")]
    [InlineData(31, "oneTimeUse")]
    [InlineData(32)]
    public void Validate_NewerThanTheRelease_IsRefused(int release, params string[] properties)
    {
        var device = new WhitelistedDevice
        {
            Devname = "a",
            RemoteManaged = true,
            Managed = true,
            LiveMigratable = true,
            OneTimeUse = true,
            ResourceClass = "NIC",
            Traits = ["T"],
        };
        Assert.Equal(
            properties.Order(),
            DeviceSpecRules.Validate([device], "d", new NovaRelease(release)).Select(failure => failure.Path["d[0].".Length..]).Order());
        Assert.Empty(DeviceSpecRules.Validate([device], "d", null));
    }
}
