namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>The port that the SSH connection comes over.</summary>
/// <param name="Interface">Its interface.</param>
/// <param name="LargestFrame">The largest MTU that the switch at its other end takes; with a larger one nothing gets through.</param>
internal sealed record ManagementLink(string Interface, int LargestFrame);
