namespace Pulumi;

/// <summary>Stands for a resource that this program did not make and of which it knows the URN.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);
