using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.CommandLine;

namespace Pulumi.Sriov.Provider.Boot.Bls;

/// <summary>
/// One boot loader entry, <c>/boot/loader/entries/*.conf</c>. Source: the Boot Loader Specification; Fedora's blscfg module
/// for GRUB, which expands <c>$kernelopts</c> and others from grubenv.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Options">Its kernel arguments, variables expanded.</param>
internal sealed record BlsEntry(string Path, KernelCommandLine Options)
{
    /// <summary>Whether it is a rescue entry, which grubby leaves alone.</summary>
    public bool IsRescue => Path.Contains("-0-rescue", StringComparison.Ordinal);

    public static BlsEntry Parse(string path, string text, ImmutableDictionary<string, string> environment)
    {
        var options = text.Split('\n')
            .Where(line => line.StartsWith("options", StringComparison.Ordinal) && line.Length > 7 && char.IsWhiteSpace(line[7]))
            .SelectMany(line => KernelCommandLine.Parse(line[8..]).Arguments)
            .Select(argument => argument.StartsWith('$') ? environment.GetValueOrDefault(argument[1..], "") : argument);
        return new BlsEntry(path, KernelCommandLine.Parse(string.Join(' ', options)));
    }

    /// <summary>Reads GRUB's environment block: name=value lines in a file padded with "#".</summary>
    public static ImmutableDictionary<string, string> ParseEnvironment(string text) =>
        text.Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
}
