using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot.Grub;

/// <summary>
/// GRUB's defaults: <c>/etc/default/grub</c>, then <c>/etc/default/grub.d/*.cfg</c> in order, sourced by grub-mkconfig as
/// shell. Source: util/grub-mkconfig.in; Debian's patch for grub.d.
/// </summary>
internal sealed record GrubDefaults(ImmutableArray<GrubFile> Files)
{
    public const string MainPath = "/etc/default/grub";
    public const string DropInDirectory = "/etc/default/grub.d";
    public const string DropInGlob = DropInDirectory + "/*.cfg";

    /// <summary>Ours, for arguments that no line takes; sorts behind every other file.</summary>
    public const string DropInPath = DropInDirectory + "/zz-pulumi-sriov.cfg";

    private const string Everywhere = "GRUB_CMDLINE_LINUX";
    private const string RegularEntries = "GRUB_CMDLINE_LINUX_DEFAULT";

    /// <summary>The variables that make up a regular entry's command line, in the order they are put together.</summary>
    public static readonly string[] Variables = [Everywhere, RegularEntries];

    /// <summary>The arguments of a regular menu entry, as grub-mkconfig would put them together.</summary>
    public KernelCommandLine Effective
    {
        get
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var assignment in Files.SelectMany(file => file.Assignments(Variables)).Select(entry => entry.Assignment))
            {
                var value = assignment.Quote == "'" ? assignment.Value : Expand(assignment.Value, values);
                var appends = assignment.Prefix.Contains("+=", StringComparison.Ordinal);
                values[assignment.Name] = appends ? values.GetValueOrDefault(assignment.Name, "") + value : value;
            }

            return KernelCommandLine.Parse(
                $"{values.GetValueOrDefault(Everywhere, "")} {values.GetValueOrDefault(RegularEntries, "")}");
        }
    }

    /// <summary>These defaults with the edits made.</summary>
    public GrubDefaults Apply(ImmutableArray<ArgumentEdit> edits)
    {
        var result = this;
        foreach (var edit in edits)
        {
            var present = edit.Before is { } before && result.Effective.Arguments.Contains(before);
            result = (edit, present) switch
            {
                ({ Before: { } old }, true) => result with { Files = [.. result.Files.Select(file => file.Replace(old, edit.After))] },
                ({ Before: null, After: { } added }, _) => result.Add(added),
                // Somebody took it out meanwhile. What replaced it is wanted all the same; a removal is done.
                ({ After: { } replacement }, false) => result.Add(replacement),
                _ => result,
            };
        }

        return result;
    }

    private GrubDefaults Add(string argument)
    {
        if (Effective.Arguments.Contains(argument))
        {
            return this;
        }

        // Only the last assignment is sure to take effect: one before it may be overwritten by it.
        for (var index = Files.Length - 1; index >= 0; index--)
        {
            if (Files[index].Assignments(RegularEntries).ToList() is [.., var (line, assignment)])
            {
                return assignment.IsLiteral
                    ? With(index, Files[index].WithLine(line, assignment.WithValue(Append(assignment.Value, argument))))
                    : AddDropIn(argument);
            }
        }

        return AddDropIn(argument);
    }

    private GrubDefaults AddDropIn(string argument)
    {
        var line = $"{RegularEntries}=\"${{{RegularEntries}}} {argument}\"";
        var snapshot = new FileSnapshot(DropInPath, [], 0b110_100_100, "root:root");
        return new GrubDefaults(Files.Add(new GrubFile(snapshot, [line, ""])));
    }

    private GrubDefaults With(int index, GrubFile file) => new(Files.SetItem(index, file));

    private static string Append(string value, string argument) => value.Length == 0 ? argument : $"{value} {argument}";

    private static string Expand(string value, Dictionary<string, string> values)
    {
        // The longer name first: $GRUB_CMDLINE_LINUX is a prefix of the other.
        foreach (var name in Variables.OrderByDescending(name => name.Length))
        {
            var known = values.GetValueOrDefault(name, "");
            value = value.Replace($"${{{name}}}", known, StringComparison.Ordinal);
            value = value.Replace($"${name}", known, StringComparison.Ordinal);
        }

        return value;
    }
}
