using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

public sealed class CloudConfigurationObserverTests
{
    [Theory]
    [InlineData("/etc/nova/nova.conf", true)]
    [InlineData("/etc/nova/nova-compute.conf", true)]
    [InlineData("/etc/nova/nova.conf.d/pci.conf", true)]
    [InlineData("/etc/kolla/neutron-server/ml2_conf.ini", true)]
    [InlineData("/etc/nova/policy.yaml", false)]
    [InlineData("/etc/nova/nova.conf.d/deeper/pci.conf", false)]
    [InlineData("/opt/nova/nova.conf", false)]
    public void Covers_FilesInTheUsualPlaces_AreNotLookedAtAnew(string path, bool covers) =>
        Assert.Equal(covers, CloudConfigurationObserver.Covers(path));
}
