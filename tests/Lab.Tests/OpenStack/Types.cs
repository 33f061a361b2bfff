namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>Type tokens of the OpenStack plugin, which are the official provider's.</summary>
internal static class Types
{
    public const string Network = "openstack:networking/network:Network";
    public const string Subnet = "openstack:networking/subnet:Subnet";
    public const string SubnetPool = "openstack:networking/subnetPool:SubnetPool";
    public const string Port = "openstack:networking/port:Port";
    public const string SecGroup = "openstack:networking/secGroup:SecGroup";
    public const string SecGroupRule = "openstack:networking/secGroupRule:SecGroupRule";
    public const string Flavor = "openstack:compute/flavor:Flavor";
    public const string Keypair = "openstack:compute/keypair:Keypair";
    public const string Instance = "openstack:compute/instance:Instance";
    public const string ServerGroup = "openstack:compute/serverGroup:ServerGroup";
    public const string Image = "openstack:images/image:Image";
}
