using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Preflight.Rules;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>One thing to look at: pure, from what is wanted and what was seen to what stands in the way.</summary>
internal interface IPreflightRule
{
    /// <summary>What there is to say; nothing when all is well, or when the host does not tell enough to judge.</summary>
    IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen);
}

/// <summary>All rules, in the order of the report. A new one is added here and nowhere else.</summary>
internal static class PreflightRules
{
    public static ImmutableArray<IPreflightRule> All { get; } =
    [
        new PrivilegeRule(),
        new DiskRule(),
        new BootLoaderRule(),
        new FirmwareRule(),
        new DeviceRule(),
        new FirmwareLimitRule(),
        new IsolationRule(),
        new MemoryRule(),
        new VectorRule(),
        new ModuleRule(),
        new LockdownRule(),
        new NumberOwnerRule(),
        new ServiceRule(),
    ];
}
