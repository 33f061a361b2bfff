using System.Collections.Immutable;
using System.Security.Cryptography;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;
using Pulumi.Sriov.Provider.Simulation.Programs;

namespace Pulumi.Sriov.Provider.Simulation.Operations;

/// <summary>Carries out single operations on a simulated machine.</summary>
internal sealed class OperationInterpreter(SimulatedMachine machine)
{
    private static readonly TimeSpan OperationTime = TimeSpan.FromMilliseconds(1);

    private FileTree Files => machine.Files;

    /// <summary>Does what the operation says.</summary>
    /// <returns>The operation's answer.</returns>
    /// <exception cref="LinuxException">The kernel refused.</exception>
    /// <exception cref="CommandFailedException">A program ended with a code that is not accepted.</exception>
    public object? Execute(HostOperation operation)
    {
        machine.Clock.Advance(OperationTime);
        return operation switch
        {
            ReadFile read => Read(read.Path),
            ReadFiles read => ReadFiles(read.Globs),
            ReadTexts read => ReadTexts(read.Globs),
            ReadLinks read => ReadLinks(read.Globs),
            FindPaths find => Expand(find.Globs).ToImmutableArray(),
            WriteFile write => Write(write),
            RemoveFile remove => Remove(remove),
            MakeDirectory make => Done(() => Files.MakeDirectory(make.Path)),
            WriteAttribute write => Done(() => WriteAttribute(write)),
            WriteLinkName write => Done(() => WriteAttribute(new WriteAttribute(write.Path, NameBehind(write.Link), write.Timeout))),
            RunCommand run => Run(run),
            WaitFor wait => Done(() => WaitFor(wait)),
            _ => throw new NotSupportedException($"The simulated host does not know {operation.GetType().Name}."),
        };
    }

    private static Nothing Done(Action action)
    {
        action();
        return Nothing.Value;
    }

    private FileSnapshot? Read(string path)
    {
        try
        {
            var (content, mode, owner) = Files.Read(path);
            return new FileSnapshot(path, content, mode, owner);
        }
        catch (LinuxException exception) when (exception.Errno is "ENOENT" or "ENOTDIR")
        {
            return null;
        }
    }

    private ImmutableArray<FileSnapshot> ReadFiles(ImmutableArray<string> globs) =>
        [.. Expand(globs).Where(path => Files.Find(path) is RegularFile).Select(path => Read(path)!)];

    private ImmutableSortedDictionary<string, string> ReadTexts(ImmutableArray<string> globs)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in Expand(globs))
        {
            try
            {
                texts[path] = KernelText.WithoutNewline(Files.ReadText(path));
            }
            catch (LinuxException)
            {
                // Unreadable: left out, as the operation says.
            }
        }

        return texts.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> ReadLinks(ImmutableArray<string> globs) =>
        Expand(globs).Where(path => Files.FindEntry(path) is SymbolicLink)
            .ToImmutableSortedDictionary(path => path, Files.ReadLink, StringComparer.Ordinal);

    private IEnumerable<string> Expand(ImmutableArray<string> globs) =>
        globs.SelectMany(Files.Match).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private FileSnapshot Write(WriteFile write)
    {
        EnsureExpected(write.Path, write.Expected, absentIsFine: false);
        Files.Write(write.Path, write.Content, write.Mode);
        return Read(write.Path)!;
    }

    private Nothing Remove(RemoveFile remove)
    {
        EnsureExpected(remove.Path, remove.Expected, absentIsFine: true);
        return Done(() => Files.Remove(remove.Path));
    }

    private void EnsureExpected(string path, ExpectedFile? expected, bool absentIsFine)
    {
        var current = expected is null ? null : Read(path);
        if (expected is null || (current is null && absentIsFine))
        {
            return;
        }

        var hash = current is null ? null : Convert.ToHexStringLower(SHA256.HashData(current.Content.AsSpan()));
        if (hash != expected.Sha256)
        {
            throw new LinuxException("ESTALE", $"{path}: changed since it was read");
        }
    }

    private void WriteAttribute(WriteAttribute write)
    {
        var start = machine.Clock.Now;
        void Attempt() => Files.WriteAttribute(write.Path, write.Value + "\n");
        try
        {
            Attempt();
        }
        catch (WriteBlockedException blocked)
        {
            if (!machine.Clock.AdvanceUntil(blocked.Released, write.Timeout))
            {
                machine.Kernel.SleepingWrites.Add((blocked.Released, Attempt));
                throw new LinuxException("ETIMEDOUT", $"{write.Path}: the write is still blocked after {write.Timeout.TotalSeconds:0} s");
            }

            Attempt();
        }

        if (machine.Clock.Now - start > write.Timeout)
        {
            throw new LinuxException("ETIMEDOUT", $"{write.Path}: the write took more than {write.Timeout.TotalSeconds:0} s");
        }
    }

    private string NameBehind(string link)
    {
        var target = Files.ReadLink(link);
        return target[(target.LastIndexOf('/') + 1)..];
    }

    private CommandResult Run(RunCommand run)
    {
        var start = machine.Clock.Now;
        var result = ProgramTable.Run(machine, run.Arguments);
        if (machine.Clock.Now - start > run.Timeout)
        {
            throw new LinuxException("ETIMEDOUT", $"{run.Arguments[0]} ran for more than {run.Timeout.TotalSeconds:0} s");
        }

        return run.AcceptedExitCodes.IsEmpty || run.AcceptedExitCodes.Contains(result.ExitCode)
            ? result
            : throw new CommandFailedException(result);
    }

    private void WaitFor(WaitFor wait)
    {
        if (!machine.Clock.AdvanceUntil(() => Holds(wait.Condition), wait.Timeout))
        {
            throw new LinuxException(
                "ETIMEDOUT", $"{wait.Condition.Describe()} did not come true within {wait.Timeout.TotalSeconds:0} s");
        }
    }

    private bool Holds(HostCondition condition) => condition switch
    {
        PathCount wanted => Files.Match(wanted.Glob).Count() == wanted.Count,
        SameCount wanted => Files.Match(wanted.Glob).Count() == Files.Match(wanted.Other).Count(),
        TextEquals wanted => Expand([wanted.Path]).Any() && ReadTexts([wanted.Path]).GetValueOrDefault(wanted.Path) == wanted.Value,
        _ => throw new NotSupportedException($"The simulated host does not know {condition.GetType().Name}."),
    };
}
