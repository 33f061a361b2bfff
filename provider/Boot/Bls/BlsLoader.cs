using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot.Bls;

/// <summary>
/// Boot loader entries kept by grubby: the RHEL family. One grubby call changes all entries and the defaults for kernels to
/// come. Source: grubby(8).
/// </summary>
internal sealed class BlsLoader : BootLoader
{
    public const string EntryGlob = "/boot/loader/entries/*.conf";
    public static readonly ImmutableArray<string> EnvironmentPaths = ["/boot/grub2/grubenv"];
    public static readonly ImmutableArray<string> Programs = ["/usr/sbin/grubby", "/usr/bin/grubby"];

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly string _grubby;

    private BlsLoader(ImmutableArray<BlsEntry> entries, string grubby)
    {
        _grubby = grubby;
        var all = entries.SelectMany(entry => entry.Options.Arguments).Distinct(StringComparer.Ordinal).ToList();
        Possible = KernelCommandLine.Parse(string.Join(' ', all));
        Certain = KernelCommandLine.Parse(
            string.Join(' ', all.Where(argument => entries.All(entry => entry.Options.Arguments.Contains(argument)))));
    }

    public override string Name => $"boot loader entries ({_grubby})";

    public override KernelCommandLine Certain { get; }

    public override KernelCommandLine Possible { get; }

    /// <summary>Reads the loader; <c>null</c> when this host does not have it.</summary>
    public static BlsLoader? TryRead(ImmutableSortedDictionary<string, string> texts, ImmutableArray<string> programs)
    {
        var grubby = Programs.FirstOrDefault(candidate => programs.Contains(candidate));
        var environment = BlsEntry.ParseEnvironment(
            string.Join('\n', EnvironmentPaths.Select(path => texts.GetValueOrDefault(path, ""))));
        var entries = texts
            .Where(file => file.Key.StartsWith("/boot/loader/entries/", StringComparison.Ordinal))
            .Select(file => BlsEntry.Parse(file.Key, file.Value, environment))
            .Where(entry => !entry.IsRescue)
            .ToImmutableArray();
        return grubby is null || entries.IsEmpty ? null : new BlsLoader(entries, grubby);
    }

    internal override BootLoaderChange Change(
        ImmutableArray<ArgumentEdit> releases, ImmutableArray<ArgumentEdit> owned, ImmutableArray<EditedLine> remembered)
    {
        var wanted = Possible.With(releases.Where(edit => edit.AppliesTo(Possible))).With(owned).Arguments;
        var added = wanted.Except(Certain.Arguments).Intersect(Touched(releases.AddRange(owned))).ToList();
        var removed = Possible.Arguments.Except(wanted).ToList();
        if (added.Count == 0 && removed.Count == 0)
        {
            return new BootLoaderChange([], [], []);
        }

        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.AddRange(_grubby, "--update-kernel=ALL");
        // Removal first: grubby takes an added "key=value" for the value of a key that it still finds.
        if (removed.Count > 0)
        {
            arguments.Add($"--remove-args={string.Join(' ', removed)}");
        }

        if (added.Count > 0)
        {
            arguments.Add($"--args={string.Join(' ', added)}");
        }

        return new BootLoaderChange(
            [new RunCommand(arguments.ToImmutable(), Timeout)], [string.Join(' ', arguments)], []);
    }

    /// <summary>Arguments that the edits put in; what differs between boot entries for other reasons is left alone.</summary>
    private static IEnumerable<string> Touched(ImmutableArray<ArgumentEdit> edits) =>
        edits.Select(edit => edit.After).OfType<string>();
}
