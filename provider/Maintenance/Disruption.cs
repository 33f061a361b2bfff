namespace Pulumi.Sriov.Provider.Maintenance;

/// <summary>Something that takes a host, or its part in the cloud, away for a while.</summary>
/// <param name="Kind">What is taken away.</param>
/// <param name="Description">For people, as the operation that an error names: "rebooting to turn the IOMMU on".</param>
internal sealed record Disruption(DisruptionKind Kind, string Description);

/// <summary>What a disruption takes away.</summary>
internal enum DisruptionKind
{
    /// <summary>The whole host and its guests.</summary>
    Reboot,

    /// <summary>The adapter: drivers reset it when the number of its virtual functions changes.</summary>
    VirtualFunctionChange,

    /// <summary>The cloud's hold on the host (nova-compute); guests keep running.</summary>
    ServiceRestart,
}
