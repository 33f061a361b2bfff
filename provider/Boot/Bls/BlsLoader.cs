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

    private BlsLoader(string grubby, KernelCommandLine certain, KernelCommandLine possible) =>
        (_grubby, Certain, Possible) = (grubby, certain, possible);

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
        if (grubby is null || entries.IsEmpty)
        {
            return null;
        }

        var all = entries.SelectMany(entry => entry.Options.Arguments).Distinct(StringComparer.Ordinal).ToList();
        var certain = all.Where(argument => entries.All(entry => entry.Options.Arguments.Contains(argument)));
        return new BlsLoader(grubby, KernelCommandLine.Of(certain), KernelCommandLine.Of(all));
    }

    internal override BootLoaderChange Change(
        ImmutableArray<ArgumentEdit> releases, ImmutableArray<ArgumentEdit> owned, ImmutableArray<EditedLine> remembered)
    {
        var wanted = Possible.With(releases.Where(edit => edit.AppliesTo(Possible))).With(owned).Arguments;
        var added = wanted.Except(Certain.Arguments).Intersect(Touched(releases.AddRange(owned))).ToList();
        var removed = Possible.Arguments.Except(wanted).ToList();
        if (added.Count == 0 && removed.Count == 0)
        {
            return new BootLoaderChange([], null, [], [], this);
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

        var foreseen = new BlsLoader(_grubby, After(Certain), After(Possible));
        return new BootLoaderChange(
            [new RunCommand(arguments.ToImmutable(), Timeout)], null, [string.Join(' ', arguments)], [], foreseen);

        KernelCommandLine After(KernelCommandLine line) =>
            KernelCommandLine.Of(line.Arguments.Except(removed).Except(added).Concat(added));
    }

    /// <summary>Arguments that the edits put in; what differs between boot entries for other reasons is left alone.</summary>
    private static IEnumerable<string> Touched(ImmutableArray<ArgumentEdit> edits) =>
        edits.Select(edit => edit.After).OfType<string>();
}
