using System.Text;

namespace Pulumi.Engine.Storage;

/// <summary>Where everything lies in a file backend.</summary>
/// <remarks>Source of the layout: pulumi <c>pkg/backend/diy</c>, project-scoped stacks (<c>meta.yaml</c> version 1).</remarks>
/// <param name="Root">The directory that holds <c>.pulumi</c>.</param>
internal sealed record BackendLayout(string Root)
{
    private const string MetaVersion = "version: 1";

    /// <summary>The directory of all bookkeeping.</summary>
    public string Bookkeeping => Path.Combine(Root, ".pulumi");

    /// <summary>The directory that has one directory per project.</summary>
    public string Stacks => Path.Combine(Bookkeeping, "stacks");

    /// <summary>The checkpoint of a stack.</summary>
    public string Checkpoint(StackReference stack) => Path.Combine(Stacks, stack.Project, $"{stack.Name}.json");

    /// <summary>The checkpoint before the last one.</summary>
    public string PreviousCheckpoint(StackReference stack) => Checkpoint(stack) + ".bak";

    /// <summary>What a running or crashed deployment added to the checkpoint; not known to the stock CLI.</summary>
    public string Journal(StackReference stack) => Path.Combine(Stacks, stack.Project, $"{stack.Name}.journal");

    /// <summary>The directory of the locks on a stack, one file each.</summary>
    public string Locks(StackReference stack) =>
        Path.Combine(Bookkeeping, "locks", StackReference.Organization, stack.Project, stack.Name);

    /// <summary>The directory of the records of past updates.</summary>
    public string History(StackReference stack) => Path.Combine(Bookkeeping, "history", stack.Project, stack.Name);

    /// <summary>The directory of the checkpoints before each update.</summary>
    public string Backups(StackReference stack) => Path.Combine(Bookkeeping, "backups", stack.Project, stack.Name);

    /// <summary>The nanoseconds since 1970 by which backups and records are named, so that their names sort by time.</summary>
    public static long Stamp(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>Writes <c>meta.yaml</c> into a new backend and checks it in an existing one.</summary>
    /// <exception cref="UserErrorException">The backend is of another version.</exception>
    public void EnsureVersion()
    {
        var meta = Path.Combine(Bookkeeping, "meta.yaml");
        if (!File.Exists(meta))
        {
            if (Directory.Exists(Stacks) && Directory.EnumerateFiles(Stacks, "*.json").Any())
            {
                throw new UserErrorException(
                    $"{Bookkeeping} is in the layout of before Pulumi 3.61; run `pulumi state upgrade` of the stock CLI first");
            }

            AtomicFile.Write(meta, Encoding.UTF8.GetBytes(MetaVersion + "\n"));
        }
        else if (!File.ReadLines(meta).Any(line => line.Trim() == MetaVersion))
        {
            throw new UserErrorException($"{meta} does not say `{MetaVersion}`: a newer version wrote this backend");
        }
    }
}
