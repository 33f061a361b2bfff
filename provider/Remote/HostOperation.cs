using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Remote;

/// <summary>
/// One thing to do on a host. The set is closed: every kind of host (over SSH, simulated) carries out all of them, and
/// nothing reaches a host in any other way.
/// </summary>
public abstract record HostOperation
{
    private protected HostOperation()
    {
    }

    /// <summary>Whether it may change the host; a batch without changes can be sent again after a lost connection.</summary>
    public abstract bool Mutates { get; }

    /// <summary>What it does, for logs and errors: "read /etc/default/grub". Never contains a secret.</summary>
    public abstract string Describe();
}

/// <summary>An operation that answers a <typeparamref name="TResult"/>.</summary>
public abstract record HostOperation<TResult> : HostOperation
{
    private protected HostOperation()
    {
    }
}

/// <summary>Reads one file with its metadata; <c>null</c> when there is none.</summary>
public sealed record ReadFile(string Path) : HostOperation<FileSnapshot?>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"read {Path}";
}

/// <summary>
/// Reads every regular file that matches one of the globs, in full and with its metadata, in ordinal order of the paths:
/// for configuration whose file names are not known beforehand and that may be written back.
/// </summary>
public sealed record ReadFiles(ImmutableArray<string> Globs) : HostOperation<ImmutableArray<FileSnapshot>>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"read {string.Join(' ', Globs)}";
}

/// <summary>
/// Reads many small text files (sysfs, procfs) in one go: each path that matches one of the globs (<c>*</c>, <c>?</c>,
/// <c>[…]</c>, <c>{a,b}</c> is not supported) and is readable, with its content less the final newline.
/// Unreadable files are left out.
/// </summary>
public sealed record ReadTexts(ImmutableArray<string> Globs) : HostOperation<ImmutableSortedDictionary<string, string>>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"read {string.Join(' ', Globs)}";
}

/// <summary>Reads the targets, as written, of every symbolic link that matches one of the globs.</summary>
public sealed record ReadLinks(ImmutableArray<string> Globs) : HostOperation<ImmutableSortedDictionary<string, string>>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"read links {string.Join(' ', Globs)}";
}

/// <summary>The paths, of any type, that match one of the globs, in ordinal order.</summary>
public sealed record FindPaths(ImmutableArray<string> Globs) : HostOperation<ImmutableArray<string>>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"find {string.Join(' ', Globs)}";
}

/// <summary>
/// Writes a file atomically (temporary file beside it, sync, rename, read back). With <see cref="Expected"/> it is a
/// compare-and-swap: the operation fails with ESTALE, and changes nothing, when the file is not what was read.
/// </summary>
/// <param name="Path">Absolute path; its directory must exist.</param>
/// <param name="Content">All of the new content.</param>
public sealed record WriteFile(string Path, ImmutableArray<byte> Content) : HostOperation<FileSnapshot>
{
    /// <summary>Permission bits of a new file; an existing file keeps its own, and its owner.</summary>
    public int Mode { get; init; } = 0b110_100_100;

    /// <summary>What must be there before; <c>null</c> = whatever.</summary>
    public ExpectedFile? Expected { get; init; }

    /// <inheritdoc/>
    public override bool Mutates => true;

    /// <inheritdoc/>
    public override string Describe() => $"write {Path}";
}

/// <summary>Removes a file; one that is gone already is a success. See <see cref="WriteFile.Expected"/>.</summary>
public sealed record RemoveFile(string Path) : HostOperation<Nothing>
{
    /// <summary>What must be there before (an absent file is always fine); <c>null</c> = whatever.</summary>
    public ExpectedFile? Expected { get; init; }

    /// <inheritdoc/>
    public override bool Mutates => true;

    /// <inheritdoc/>
    public override string Describe() => $"remove {Path}";
}

/// <summary>Makes a directory and its parents; one that exists already is a success.</summary>
public sealed record MakeDirectory(string Path) : HostOperation<Nothing>
{
    /// <inheritdoc/>
    public override bool Mutates => true;

    /// <inheritdoc/>
    public override string Describe() => $"make directory {Path}";
}

/// <summary>
/// Writes a kernel attribute (sysfs, procfs) with one write(2), within a time limit; the kernel's refusal comes back as
/// an errno (EBUSY, ERANGE, EAGAIN, …).
/// </summary>
/// <param name="Path">The attribute file.</param>
/// <param name="Value">The text, without a final newline; one is added, as <c>echo</c> does.</param>
/// <param name="Timeout">After which the write counts as blocked (ETIMEDOUT).</param>
public sealed record WriteAttribute(string Path, string Value, TimeSpan Timeout) : HostOperation<Nothing>
{
    /// <inheritdoc/>
    public override bool Mutates => true;

    /// <inheritdoc/>
    public override string Describe() => $"write '{Value}' to {Path}";
}

/// <summary>
/// Writes to a kernel attribute, as <see cref="WriteAttribute"/> does, the name of what a symbolic link leads to: the address of
/// a device that is still to come when the batch is made. ENOENT when there is no such link.
/// </summary>
/// <param name="Path">The attribute file.</param>
/// <param name="Link">The link; the last part of its target is written.</param>
/// <param name="Timeout">After which the write counts as blocked (ETIMEDOUT).</param>
public sealed record WriteLinkName(string Path, string Link, TimeSpan Timeout) : HostOperation<Nothing>
{
    /// <inheritdoc/>
    public override bool Mutates => true;

    /// <inheritdoc/>
    public override string Describe() => $"write the name of {Link} to {Path}";
}

/// <summary>
/// Runs a program, never through a shell. It succeeds with any exit code in <see cref="AcceptedExitCodes"/>; an
/// argument must not be a secret, since every user of the host can see it.
/// </summary>
public sealed record RunCommand(ImmutableArray<string> Arguments, TimeSpan Timeout) : HostOperation<CommandResult>
{
    /// <summary>Exit codes that are no failure; empty = all.</summary>
    public ImmutableArray<int> AcceptedExitCodes { get; init; } = [0];

    /// <summary>What it does, for logs and errors, where the arguments do not tell (a script); <c>null</c> = they do.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether it changes the host; <c>false</c> for a query such as <c>ip -j link show</c>.</summary>
    public bool ChangesHost { get; init; } = true;

    /// <inheritdoc/>
    public override bool Mutates => ChangesHost;

    /// <inheritdoc/>
    public override string Describe() => Purpose ?? $"run {string.Join(' ', Arguments)}";
}

/// <summary>Waits on the host until a condition holds, polling there (no round trips); ETIMEDOUT when it does not.</summary>
public sealed record WaitFor(HostCondition Condition, TimeSpan Timeout) : HostOperation<Nothing>
{
    /// <inheritdoc/>
    public override bool Mutates => false;

    /// <inheritdoc/>
    public override string Describe() => $"wait for {Condition.Describe()}";
}
