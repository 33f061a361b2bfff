namespace Pulumi.Sriov.Host.Outputs;

/// <summary>Something that can be taken over.</summary>
[OutputType]
public sealed class DiscoveredSetting
{
    /// <summary>The id to import it by.</summary>
    public readonly string Id;

    /// <summary>The inputs with which nothing is left to do, as JSON.</summary>
    public readonly string Inputs;

    /// <summary>A name for the resource: <c>compute-1-iommu</c>.</summary>
    public readonly string Name;

    /// <summary>The type token of the resource that stands for it: <c>sriov:host:Iommu</c>.</summary>
    public readonly string Type;

    [OutputConstructor]
    private DiscoveredSetting(string id, string inputs, string name, string type)
    {
        Id = id;
        Inputs = inputs;
        Name = name;
        Type = type;
    }
}
