using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Files are written below /etc, and below /boot when kernel arguments change.</summary>
internal sealed class DiskRule : IPreflightRule
{
    /// <summary>Some small files and their temporary copies.</summary>
    private const long LeastKibibytes = 1024;

    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        foreach (var system in seen.Platform.FileSystems.Where(system => system.Path == "/etc" || (system.Path == "/boot" && wish.BootChanges)))
        {
            var find = Find.In("disk", system.Path);
            if (system.IsReadOnly)
            {
                yield return find.Error(
                    "it is mounted read-only",
                    $"Look for file system errors in the kernel log, then mount it for writing (mount -o remount,rw {system.Path}).");
            }

            if (system.AvailableKibibytes < LeastKibibytes)
            {
                yield return find.Error($"only {system.AvailableKibibytes} KiB are free", $"Free at least {LeastKibibytes} KiB of disk space.");
            }
        }
    }
}
