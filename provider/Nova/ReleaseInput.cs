using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova;

/// <summary>The input <c>novaRelease</c>: it comes before what the host tells, and what depends on it is refused when it is known.</summary>
internal static class ReleaseInput
{
    public static IEnumerable<CheckFailure> Validate(string? text)
    {
        if (text is not null && !NovaRelease.TryParse(text, out _))
        {
            yield return new CheckFailure("novaRelease", "must be a release of OpenStack, such as 'zed' or '2024.1', or nova's version, such as '26'");
        }
    }

    public static NovaRelease? Parse(string? text) => NovaRelease.TryParse(text, out var release) ? release : null;

    /// <summary>The release that counts; <c>null</c> = it can't be told.</summary>
    public static NovaRelease? For(string? text, HostObservation seen) => Parse(text) ?? NovaFiles.InstalledRelease(seen);

    /// <summary>Refuses what the rules found when the release became known only by looking at the host.</summary>
    /// <exception cref="ProviderException">They found something.</exception>
    public static void Refuse(IEnumerable<CheckFailure> failures, string token, string host)
    {
        if (failures.ToList() is { Count: > 0 } found)
        {
            throw new ProviderException(
                FailureKind.Invalid, host, $"checking {token} by the release of nova that is installed",
                string.Join("; ", found.Select(failure => $"{failure.Path} {failure.Reason}")),
                "Leave it out, or give novaRelease if another nova reads the file.");
        }
    }

    /// <summary>What to know when the release can't be told.</summary>
    public static IEnumerable<string> Warn(NovaRelease? release, TargetFile target)
    {
        if (release is null)
        {
            yield return $"{target.Host}: the release of nova can't be told from its files (in containers it can't); give novaRelease, so "
                + $"that {target.Path} gets the option by its current name";
        }
    }
}
