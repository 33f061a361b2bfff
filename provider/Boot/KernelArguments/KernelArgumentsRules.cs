using System.Buffers;
using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Boot.CommandLine;

namespace Pulumi.Sriov.Provider.Boot.KernelArguments;

/// <summary>What the kernel arguments of a user mean, and which are refused.</summary>
internal static class KernelArgumentsRules
{
    /// <summary>
    /// Keys of which the kernel takes one value. Others, such as <c>console</c> or <c>hugepages</c>, may stand several times, so
    /// that another value of theirs is no contradiction. Source: Documentation/admin-guide/kernel-parameters.txt.
    /// </summary>
    private static readonly ImmutableHashSet<string> SingleValued =
    [
        "amd_iommu", "cpuidle.off", "default_hugepagesz", "intel_idle.max_cstate", "intel_iommu", "intel_pstate", "iommu",
        "iommu.passthrough", "iommu.strict", "irqaffinity", "isolcpus", "kthread_cpus", "mitigations", "nohz", "nohz_full",
        "nosmt", "numa_balancing", "processor.max_cstate", "rcu_nocbs", "selinux", "skew_tick", "transparent_hugepage", "tsc",
    ];

    /// <summary>Arguments that say which system is started: a wrong one leaves a host that does not come back.</summary>
    private static readonly ImmutableHashSet<string> Untouchable = ["BOOT_IMAGE", "init", "initrd", "rdinit", "ro", "root", "rw"];

    /// <summary>Arguments that distributions and installers set themselves; an import leaves them out.</summary>
    private static readonly ImmutableHashSet<string> Customary = ["console", "crashkernel", "quiet", "rhgb", "splash", "resume"];

    /// <summary>Arguments that a <c>sriov:host:Iommu</c> looks after; an import leaves them to it.</summary>
    private static readonly ImmutableHashSet<string> OfTheIommu = ["amd_iommu", "intel_iommu", "iommu", "iommu.passthrough"];

    /// <summary>Characters that mean nothing to a shell inside of double quotes, nor to GRUB.</summary>
    private static readonly SearchValues<char> Safe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,:=/+@%!*~[]");

    public static ArgumentGoal Goal(ImmutableArray<string> arguments)
    {
        var wanted = arguments.Select(text => new KernelArgument(text)).ToList();
        return new ArgumentGoal(arguments, present =>
        {
            var rivals = wanted.Where(argument => argument.Key == present.Key).ToList();
            return rivals.Count != 1 || !SingleValued.Contains(present.Key) || present.Satisfies(rivals[0])
                ? present.Text
                : rivals[0].Text;
        });
    }

    public static ImmutableArray<string> Adoptable(KernelCommandLine configured) =>
    [
        .. configured.Arguments.Distinct(StringComparer.Ordinal).Where(text =>
            new KernelArgument(text).Key is var key && !Untouchable.Contains(key) && !Customary.Contains(key)
                && !OfTheIommu.Contains(key) && Refusal(text, []) is null),
    ];

    public static IEnumerable<CheckFailure> Validate(ImmutableArray<string> arguments)
    {
        if (arguments.IsEmpty)
        {
            yield return new CheckFailure("arguments", "must name at least one argument");
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (Refusal(arguments[i], arguments.Take(i)) is { } reason)
            {
                yield return new CheckFailure($"arguments[{i}]", reason);
            }
        }
    }

    private static string? Refusal(string argument, IEnumerable<string> earlier)
    {
        var unsafeAt = argument.AsSpan().IndexOfAnyExcept(Safe);
        return argument.Length == 0 || argument[0] is '=' or '-' ? "must be an argument such as 'quiet' or 'hugepages=64'"
            : unsafeAt >= 0 ? $"'{argument}' has {Name(argument[unsafeAt])}, which a boot loader's configuration would take "
                + "for something else; give every argument as an item of its own"
            : Untouchable.Contains(new KernelArgument(argument).Key)
                ? $"'{argument}' says which system the host starts; it is not changed from here"
            : earlier.Contains(argument, StringComparer.Ordinal) ? $"'{argument}' is there already"
            : null;
    }

    private static string Name(char character) => character switch
    {
        ' ' or '\t' => "a blank",
        '\n' or '\r' => "a line break",
        _ => $"the character {character}",
    };
}
