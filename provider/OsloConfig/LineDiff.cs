namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// What an edit does to a file, for people. Only lines that come or go are shown, never their surroundings: the file holds
/// passwords.
/// </summary>
internal static class LineDiff
{
    public static string Describe(string path, IniDocument before, IniDocument after)
    {
        var removed = Without(before, after).Select(line => $"- {line}");
        var added = Without(after, before).Select(line => $"+ {line}");
        return string.Join('\n', removed.Concat(added).Prepend(path + ":"));
    }

    private static IEnumerable<string> Without(IniDocument one, IniDocument other)
    {
        var left = other.Lines.GroupBy(line => line.Text).ToDictionary(same => same.Key, same => same.Count());
        foreach (var text in one.Lines.Select(line => line.Text).Where(text => text.Length > 0))
        {
            if (left.GetValueOrDefault(text) is > 0 and var count)
            {
                left[text] = count - 1;
            }
            else
            {
                yield return text;
            }
        }
    }
}
