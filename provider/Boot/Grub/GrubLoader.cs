using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot.Grub;

/// <summary>GRUB whose menu is generated from its defaults: Debian, Ubuntu, SUSE.</summary>
internal sealed class GrubLoader : BootLoader
{
    /// <summary>The programs that write the menu, the preferred one first, with their arguments.</summary>
    public static readonly ImmutableArray<(string Program, ImmutableArray<string> Arguments)> UpdateCommands =
    [
        ("/usr/sbin/update-grub", []),
        ("/usr/sbin/grub2-mkconfig", ["-o", "/boot/grub2/grub.cfg"]),
        ("/usr/sbin/grub-mkconfig", ["-o", "/boot/grub/grub.cfg"]),
    ];

    public static readonly ImmutableArray<string> MenuPaths = ["/boot/grub/grub.cfg", "/boot/grub2/grub.cfg"];

    /// <summary>os-prober looks at every disk of the machine; on a storage server that takes minutes.</summary>
    private static readonly TimeSpan UpdateTimeout = TimeSpan.FromMinutes(5);

    private readonly GrubDefaults _defaults;
    private readonly ImmutableArray<KernelCommandLine> _menu;
    private readonly ImmutableArray<string> _updateCommand;

    private GrubLoader(GrubDefaults defaults, ImmutableArray<KernelCommandLine> menu, ImmutableArray<string> updateCommand)
    {
        _defaults = defaults;
        _menu = menu;
        _updateCommand = updateCommand;
        Certain = defaults.Effective;
    }

    public override string Name => $"GRUB ({GrubDefaults.MainPath})";

    public override KernelCommandLine Certain { get; }

    public override KernelCommandLine Possible => Certain;

    /// <summary>Reads the loader; <c>null</c> when this host does not have it.</summary>
    /// <param name="defaults">The files of GRUB's defaults.</param>
    /// <param name="programs">Paths that exist, of the ones asked for.</param>
    /// <param name="menu">The lines of the generated menu that load a kernel.</param>
    public static GrubLoader? TryRead(ImmutableArray<FileSnapshot> defaults, ImmutableArray<string> programs, string menu)
    {
        var command = UpdateCommands.FirstOrDefault(candidate => programs.Contains(candidate.Program));
        if (command.Program is null || !defaults.Any(file => file.Path == GrubDefaults.MainPath))
        {
            return null;
        }

        // The main file is sourced first although its path does not sort so under every collation.
        var files = defaults.OrderBy(file => file.Path != GrubDefaults.MainPath).ThenBy(file => file.Path, StringComparer.Ordinal);
        return new GrubLoader(
            new GrubDefaults([.. files.Select(GrubFile.Read)]),
            [.. menu.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(KernelCommandLine.Parse).Where(IsRegular)],
            [command.Program, .. command.Arguments]);
    }

    internal override BootLoaderChange Change(
        ImmutableArray<ArgumentEdit> releases, ImmutableArray<ArgumentEdit> owned, ImmutableArray<EditedLine> remembered)
    {
        // Lines that nobody else touched go back to their own bytes first, so that an argument which is put back stands
        // where it stood; argument by argument comes after, for the lines that somebody did touch.
        var original = LineMemory.Restore(_defaults, remembered);
        var wanted = original.Apply([.. releases.Where(edit => edit.AppliesTo(original.Effective))]).Apply(owned);
        var work = LineMemory.Settle(_defaults, wanted, remembered);
        if (work.Operations.IsEmpty && !IsMenuStale)
        {
            return new BootLoaderChange([], null, [], work.Lines, this);
        }

        return new BootLoaderChange(
            work.Operations,
            new RunCommand(_updateCommand, UpdateTimeout),
            work.Descriptions.Add(string.Join(' ', _updateCommand)),
            work.Lines,
            new GrubLoader(work.Foreseen, [work.Foreseen.Effective], _updateCommand));
    }

    /// <summary>
    /// Whether the menu lacks what the defaults ask for: an earlier run was cut off between the two, or someone edited
    /// the file and forgot the rest.
    /// </summary>
    private bool IsMenuStale =>
        !_menu.All(entry => Certain.Arguments.All(argument => entry.Arguments.Contains(argument)));

    private static bool IsRegular(KernelCommandLine entry) =>
        !entry.Arguments.Any(argument => argument is "single" or "recovery");
}
