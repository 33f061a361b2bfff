using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>grep [-E] [-F] [-c] [-q] [-s] [-h] [-H] [-m NUM] PATTERN FILE…</c>.</summary>
internal static class Grep
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var flags = new HashSet<char>();
        var limit = int.MaxValue;
        var words = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "-m")
            {
                limit = int.Parse(arguments[++i]);
            }
            else if (arguments[i].StartsWith('-') && words.Count == 0)
            {
                flags.UnionWith(arguments[i][1..]);
            }
            else
            {
                words.Add(arguments[i]);
            }
        }

        var pattern = flags.Contains('F') ? Regex.Escape(words[0]) : words[0].Replace("[[:space:]]", @"\s");
        return Search(machine.Files, new Regex(pattern), words[1..], flags, limit);
    }

    private static CommandResult Search(FileTree files, Regex pattern, List<string> paths, HashSet<char> flags, int limit)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var found = false;
        foreach (var path in paths)
        {
            if (!files.Exists(path))
            {
                errors.Append($"grep: {path}: No such file or directory\n");
                continue;
            }

            var prefix = flags.Contains('H') || (paths.Count > 1 && !flags.Contains('h')) ? path + ":" : "";
            var lines = files.ReadText(path).Split('\n').Where(line => pattern.IsMatch(line)).Take(limit).ToList();
            found |= lines.Count > 0;
            output.Append(flags.Contains('q') ? ""
                : flags.Contains('c') ? $"{prefix}{lines.Count}\n"
                : string.Concat(lines.Select(line => $"{prefix}{line}\n")));
        }

        var code = errors.Length > 0 && !(found && flags.Contains('q')) ? 2 : found ? 0 : 1;
        return new CommandResult(code, output.ToString(), flags.Contains('s') ? "" : errors.ToString());
    }
}
