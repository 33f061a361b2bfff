using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Tests.Boot.Iommu;

public class IommuRulesTests
{
    [Theory]
    [InlineData("quiet intel_iommu=off", null, "quiet intel_iommu=on")]
    [InlineData("quiet", null, "quiet intel_iommu=on")]
    [InlineData("quiet", true, "quiet intel_iommu=on iommu=pt")]
    [InlineData("intel_iommu=sm_on,off", null, "intel_iommu=sm_on,on")]
    [InlineData("iommu=off", true, "iommu=pt intel_iommu=on")]
    [InlineData("iommu=off", null, "intel_iommu=on")]
    [InlineData("iommu=pt", false, "intel_iommu=on")]
    [InlineData("intel_iommu=on iommu=nopt", true, "intel_iommu=on iommu=pt")]
    public void Goal_IntelThatIsOff_TurnsItOn(string configured, bool? passthrough, string expected) =>
        Assert.Equal(expected, Configure(configured, passthrough, firmware: "DMAR"));

    [Theory]
    [InlineData("quiet", null, "quiet")]
    [InlineData("quiet", true, "quiet iommu=pt")]
    [InlineData("amd_iommu=off quiet", null, "quiet")]
    [InlineData("amd_iommu=force_isolation", null, "amd_iommu=force_isolation")]
    public void Goal_Amd_NeedsOnlyTheAbsenceOfOff(string configured, bool? passthrough, string expected) =>
        Assert.Equal(expected, Configure(configured, passthrough, firmware: "IVRS"));

    [Fact]
    public void Goal_OnByTheKernelsDefault_AsksForNothing()
    {
        var seen = See("quiet", active: "quiet", iommu: true, "DMAR");

        Assert.Empty(IommuRules.Goal(Inputs(null), null, seen).Present);
    }

    [Fact]
    public void Goal_OnThroughItsArgument_KeepsAskingForIt()
    {
        var seen = See("quiet", active: "quiet intel_iommu=on", iommu: true, "DMAR");

        Assert.Equal("intel_iommu=on", Assert.Single(IommuRules.Goal(Inputs(null), null, seen).Present));
    }

    [Fact]
    public void Goal_NoFirmwareTable_SaysThatTheFirmwareHasItOff()
    {
        var seen = See("quiet", active: "intel_iommu=on", iommu: false, "MCFG");

        var error = Assert.Throws<ProviderException>(() => IommuRules.Goal(Inputs(true), null, seen));

        Assert.Equal((FailureKind.Unsupported, "compute-1"), (error.Kind, error.Host));
        Assert.Contains("firmware", error.Message, StringComparison.Ordinal);
        Assert.Contains("VT-d", error.Remedy, StringComparison.Ordinal);
    }

    private static string Configure(string configured, bool? passthrough, string firmware)
    {
        var seen = See(configured, configured, iommu: false, firmware);
        var plan = ArgumentsPlan.For(IommuRules.Goal(Inputs(passthrough), null, seen), BootMemory.Empty, seen.Boot);
        var files = BootFixture.Apply(plan.Change, ("/etc/default/grub", Defaults(configured)));
        return BootFixture.Grub(files["/etc/default/grub"]).Certain.ToString();
    }

    private static HostObservation See(string configured, string active, bool iommu, string firmware) => new(
        "compute-1",
        BootFixture.Observe(BootFixture.Grub(Defaults(configured)), active, iommu, [firmware]),
        PciObservation.Empty,
        new PersistenceObservation(),
        ServicesObservation.Empty, CloudConfiguration.Empty);

    private static string Defaults(string configured) => $"GRUB_CMDLINE_LINUX_DEFAULT=\"{configured}\"\n";

    private static IommuInputs Inputs(bool? passthrough) =>
        new() { Connection = new ConnectionInputs { Host = "compute-1" }, Passthrough = passthrough };
}
