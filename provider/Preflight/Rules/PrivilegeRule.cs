using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Nothing of it can be done without root's rights.</summary>
internal sealed class PrivilegeRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        if (seen.Platform.Privileges is { IsRoot: false } login)
        {
            yield return Find.In("privilege", "connection.become").Error(
                $"the login is not root, and {(login.HasSudo ? "is not asked to become root" : "there is no sudo")}",
                login.HasSudo ? "Set become: true." : "Log in as root, or install sudo and set become: true.");
        }
    }
}
