using Pulumi.Sriov.Provider.Boot.CommandLine;

namespace Pulumi.Sriov.Provider.Tests.Boot.CommandLine;

public class KernelArgumentTests
{
    [Theory]
    [InlineData("intel_iommu=on", "intel_iommu=on", true)]
    [InlineData("intel_iommu=on,sm_on", "intel_iommu=on", true)]
    [InlineData("intel_iommu=sm_on,on", "intel_iommu=on", true)]
    [InlineData("intel_iommu=sm_on", "intel_iommu=on", false)]
    [InlineData("intel_iommu=on", "intel_iommu=on,sm_on", false)]
    [InlineData("xintel_iommu=on", "intel_iommu=on", false)]
    [InlineData("iommu=pt", "iommu=p", false)]
    [InlineData("quiet", "quiet", true)]
    [InlineData("quiet=1", "quiet", false)]
    [InlineData("vfio-pci.ids=8086:10ca", "vfio_pci.ids=8086:10ca", true)]
    public void Satisfies_ComparesWholeKeysAndValuesBetweenCommas(string present, string wanted, bool expected) =>
        Assert.Equal(expected, new KernelArgument(present).Satisfies(new KernelArgument(wanted)));

    [Fact]
    public void Parse_KeepsQuotedBlanksTogether() => Assert.Equal(
        ["ro", "dyndbg=\"file drivers/pci/iov.c +p\"", "quiet"],
        KernelCommandLine.Parse(" ro  dyndbg=\"file drivers/pci/iov.c +p\"\tquiet\n").Arguments.AsEnumerable());
}
