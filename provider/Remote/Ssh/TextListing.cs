using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>What <c>grep -aH ''</c> says about a list of files.</summary>
internal static class TextListing
{
    /// <param name="paths">The arguments of grep in order, each followed by NUL; unmatched globs among them.</param>
    /// <param name="lines">"path:line" of every line, file by file in the same order.</param>
    /// <param name="complaints">"grep: path: reason" of every file that could not be read.</param>
    /// <returns>Each readable file with its text, less the final newline.</returns>
    public static ImmutableSortedDictionary<string, string> Parse(byte[] paths, byte[] lines, string complaints)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var rest = Encoding.UTF8.GetString(lines).AsSpan();
        foreach (var (path, times) in InOrder(Encoding.UTF8.GetString(paths)))
        {
            var text = new List<string>();
            var prefix = path + ":";
            while (rest.StartsWith(prefix, StringComparison.Ordinal))
            {
                var length = rest.IndexOf('\n');
                var line = length < 0 ? rest : rest[..length];
                text.Add(line[prefix.Length..].ToString());
                rest = length < 0 ? default : rest[(length + 1)..];
            }

            if (text.Count > 0)
            {
                texts[path] = string.Join('\n', text.Take(text.Count / times));
            }
            else if (!complaints.Contains($"grep: {path}: ", StringComparison.Ordinal))
            {
                texts[path] = "";
            }
        }

        return texts.ToImmutable();
    }

    // Overlapping globs give a path twice; side by side its lines cannot be told from those of a longer file.
    private static IEnumerable<(string Path, int Times)> InOrder(string paths)
    {
        string? previous = null;
        var times = 0;
        foreach (var path in paths.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (previous is not null && path != previous)
            {
                yield return (previous, times);
                times = 0;
            }

            previous = path;
            times++;
        }

        if (previous is not null)
        {
            yield return (previous, times);
        }
    }
}
