using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.Nova.Pci;

namespace Pulumi.Sriov.Provider.Tests.Nova.Pci;

public sealed class PciOptionsTests
{
    [Theory]
    [InlineData(14, "[DEFAULT] pci_passthrough_whitelist", "[DEFAULT] pci_alias")]
    [InlineData(15, "[pci] passthrough_whitelist", "[pci] alias")]
    [InlineData(25, "[pci] passthrough_whitelist", "[pci] alias")]
    [InlineData(26, "[pci] device_spec", "[pci] alias")]
    [InlineData(33, "[pci] device_spec", "[pci] alias")]
    public void Name_FollowsTheRelease(int major, string whitelist, string alias)
    {
        Assert.Equal(whitelist, PciOptions.DeviceSpec(new NovaRelease(major)).Name.ToString());
        Assert.Equal(alias, PciOptions.Alias(new NovaRelease(major)).Name.ToString());
    }

    [Fact]
    public void Name_ReleaseIsNotKnown_IsOneThatEveryReleaseReads()
    {
        var name = PciOptions.DeviceSpec(null).Name;
        Assert.All(Enumerable.Range(15, 19), major => Assert.Contains(name, PciOptions.DeviceSpec(new NovaRelease(major)).Names));
    }
}
