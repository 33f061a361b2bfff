namespace Pulumi.Sriov.Provider.Boot;

/// <summary>How a host boots: distribution, boot loader, kernel command line.</summary>
public sealed record BootObservation;
