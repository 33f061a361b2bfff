namespace Pulumi.OpenStack;

/// <summary>Names the resource type that a class of this package stands for.</summary>
/// <param name="type">The type token: <c>openstack:networking/network:Network</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenStackResourceTypeAttribute(string type) : ResourceTypeAttribute(type, PackageDefaults.Version);
