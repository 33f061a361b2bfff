using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Tests.Pci;

public sealed class PciAddressTests
{
    [Theory]
    [InlineData("0000:01:10.2", "0000:01:10.2")]
    [InlineData("01:10.2", "0000:01:10.2")]
    [InlineData("0000:AF:1F.7", "0000:af:1f.7")]
    [InlineData("10000:e1:00.0", "10000:e1:00.0")]
    public void TryParse_Address_IsWrittenAsTheKernelDoes(string text, string expected)
    {
        Assert.True(PciAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("virtio0")]
    [InlineData("0000:01:00")]
    [InlineData("0000:01:20.0")]
    [InlineData("0000:01:00.8")]
    [InlineData("0000:100:00.0")]
    [InlineData("0000.01.00:0")]
    [InlineData("0000:-1:00.0")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(PciAddress.TryParse(text, out _));

    [Fact]
    public void CompareTo_Addresses_SortByNumber()
    {
        Assert.True(PciAddress.TryParse("0000:02:00.0", out var low));
        Assert.True(PciAddress.TryParse("0000:10:00.0", out var high));
        Assert.True(low < high);
    }
}
