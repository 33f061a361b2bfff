namespace Pulumi.Sriov;

/// <summary>Names the resource type that a class of this package stands for.</summary>
/// <param name="type">The type token: <c>sriov:host:Iommu</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SriovResourceTypeAttribute(string type) : ResourceTypeAttribute(type, PackageDefaults.Version);
