using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.Nova.Pci;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

public sealed class AliasRulesTests
{
    private static readonly PciAliasEntry Vf = new() { Name = "a1", VendorId = "8086", ProductId = "10ca", DeviceType = "type-VF" };

    public static TheoryData<PciAliasEntry, string> Refused => new()
    {
        { Vf with { Name = "" }, "name" },
        { Vf with { Name = "a:1" }, "name" },
        { Vf with { Name = "a,1" }, "name" },
        { Vf with { Name = " a" }, "name" },
        { Vf with { Name = new string('a', 257) }, "name" },
        { Vf with { VendorId = null }, "vendorId" },
        { Vf with { ProductId = "10c" }, "productId" },
        { Vf with { DeviceType = "VF" }, "deviceType" },
        { Vf with { NumaPolicy = "strict" }, "numaPolicy" },
        { Vf with { CapabilityType = "usb" }, "capabilityType" },
        { Vf with { Traits = ["a,b"] }, "traits" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_WhatWouldBreakEveryPciFlavor_IsRefused(PciAliasEntry alias, string property) =>
        Assert.Equal($"aliases[0].{property}", Assert.Single(AliasRules.Validate([alias], "aliases", null)).Path);

    [Fact]
    public void Validate_SameNameForTwoProducts_IsFineIfTheTypeIsTheSame()
    {
        Assert.Empty(AliasRules.Validate([Vf, Vf with { ProductId = "1520" }], "aliases", null));
        Assert.Equal("aliases[1]", Assert.Single(AliasRules.Validate([Vf, Vf with { DeviceType = "type-PF" }], "aliases", null)).Path);
        Assert.Equal("aliases[1]", Assert.Single(AliasRules.Validate([Vf, Vf with { NumaPolicy = "socket", ProductId = "1520" }], "aliases", null)).Path);
    }

    [Fact]
    public void Validate_SameNameWithoutType_IsRefused()
    {
        // nova looks up dev_type in the first of them without asking whether it is there.
        var plain = Vf with { DeviceType = null };
        Assert.Equal("aliases[1]", Assert.Single(AliasRules.Validate([plain, plain with { ProductId = "1520" }], "aliases", null)).Path);
    }

    [Theory]
    [InlineData(22, 4)]
    [InlineData(26, 3)]
    [InlineData(27, 1)]
    [InlineData(31, 0)]
    public void Validate_NewerThanTheRelease_IsRefused(int release, int count) => Assert.Equal(
        count,
        AliasRules.Validate(
            [Vf with { NumaPolicy = "socket", ResourceClass = "NIC", Traits = ["T"], LiveMigratable = true }], "aliases", new NovaRelease(release)).Count());

    [Fact]
    public void TryRead_WhatWasWritten_IsTheSameAlias()
    {
        var alias = Vf with { NumaPolicy = "preferred", Traits = ["A", "B"], LiveMigratable = true, Name = "ü$" };
        Assert.Equal(AliasSpec.Write(alias), AliasSpec.Write(AliasSpec.TryRead(AliasSpec.Write(alias))!));
        Assert.Equal("""{"name":"a1","vendor_id":"8086","product_id":"10ca","device_type":"type-VF"}""", AliasSpec.Write(Vf));
    }
}
