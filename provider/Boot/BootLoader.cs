using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Where a host keeps the command line of its next boot, as observed.</summary>
public abstract class BootLoader
{
    /// <summary>For people: "GRUB (/etc/default/grub)".</summary>
    public abstract string Name { get; }

    /// <summary>The arguments that every regular boot entry will have.</summary>
    public abstract KernelCommandLine Certain { get; }

    /// <summary>The arguments that any regular boot entry will have; the same as <see cref="Certain"/> mostly.</summary>
    public abstract KernelCommandLine Possible { get; }

    /// <summary>What has to be done on the host: pure.</summary>
    /// <param name="releases">Edits that take back what was changed and is not wanted any more.</param>
    /// <param name="owned">All edits that shall be in force, made earlier or not.</param>
    /// <param name="remembered">What lines were before the first change.</param>
    internal abstract BootLoaderChange Change(
        ImmutableArray<ArgumentEdit> releases, ImmutableArray<ArgumentEdit> owned, ImmutableArray<EditedLine> remembered);
}

/// <summary>Work on a boot loader's configuration.</summary>
/// <param name="Edits">Changes of the configuration, in order.</param>
/// <param name="Generate">What makes the boot entries of it afterwards; <c>null</c> = nothing has to.</param>
/// <param name="Descriptions">The same for people: file diffs and commands.</param>
/// <param name="Lines">What to remember of the lines that are changed now or were before.</param>
/// <param name="Foreseen">The boot loader as it is then.</param>
internal sealed record BootLoaderChange(
    ImmutableArray<HostOperation> Edits, HostOperation? Generate, ImmutableArray<string> Descriptions, ImmutableArray<EditedLine> Lines,
    BootLoader Foreseen)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Edits.IsEmpty && Generate is null;
}

/// <summary>A boot loader that is not known here. Everything but changing arguments works on such a host.</summary>
internal sealed class UnknownBootLoader(string host) : BootLoader
{
    public override string Name => "unknown";

    public override KernelCommandLine Certain { get; } = KernelCommandLine.Parse("");

    public override KernelCommandLine Possible => Certain;

    internal override BootLoaderChange Change(
        ImmutableArray<ArgumentEdit> releases, ImmutableArray<ArgumentEdit> owned, ImmutableArray<EditedLine> remembered) =>
        throw new ProviderException(
            FailureKind.Unsupported,
            host,
            "changing kernel arguments",
            "there is neither /etc/default/grub with update-grub or grub2-mkconfig, nor grubby with boot loader entries",
            "Set the arguments by hand with this host's own boot loader; what is set already is recognized.");
}
