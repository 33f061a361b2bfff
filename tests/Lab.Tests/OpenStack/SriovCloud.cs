using Pulumi.Sriov.Lab.Tests.Cloud;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>
/// A cloud for the OpenStack plugin: two physical networks, VLANs 100–199 on the first, and the driver of SR-IOV ports. One for
/// all classes, which therefore run one after the other: a physical network has room for a single flat network.
/// </summary>
public sealed class SriovCloud : IAsyncLifetime
{
    private const string Ml2 = "/etc/neutron/plugins/ml2/ml2_conf.ini";

    private readonly OwnCloud _own = new();

    internal ControlPlane Cloud => _own.Cloud;

    public async Task InitializeAsync()
    {
        await _own.InitializeAsync();
        if (CloudTool.WhatIsMissing is null)
        {
            await Cloud.RunAsync(
                $"sed -i 's/^mechanism_drivers = .*/&,sriovnicswitch/' {Ml2} && "
                + $"printf '[ml2_type_flat]\\nflat_networks = physnet1,physnet2\\n[ml2_type_vlan]\\nnetwork_vlan_ranges = physnet1:100:199\\n' >> {Ml2} && "
                + "cloud-service restart neutron-server");
        }
    }

    public Task DisposeAsync() => _own.DisposeAsync();
}

/// <summary>The classes that share the cloud.</summary>
[CollectionDefinition(Name)]
public sealed class OnSriovCloud : ICollectionFixture<SriovCloud>
{
    public const string Name = "OpenStack";
}
