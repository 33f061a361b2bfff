namespace Pulumi.Sriov.Provider.Simulation.FileSystem;

/// <summary>Pathname expansion of POSIX sh (XCU 2.13), one name at a time.</summary>
internal static class Glob
{
    public static bool IsPattern(string name) => name.AsSpan().IndexOfAny("*?[") >= 0;

    /// <summary>Whether a file name matches; a leading dot is matched by a literal dot only.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (name is ['.', ..] && pattern is not ['.', ..])
        {
            return false;
        }

        return MatchesFrom(pattern, name);
    }

    private static bool MatchesFrom(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
            {
                for (var skip = 0; skip <= name.Length; skip++)
                {
                    if (MatchesFrom(pattern[1..], name[skip..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (name.IsEmpty)
            {
                return false;
            }

            var end = pattern[0] == '[' ? EndOfBracket(pattern) : -1;
            var matches = end > 0
                ? InBracket(pattern[1..end], name[0])
                : pattern[0] == '?' || pattern[0] == name[0];
            if (!matches)
            {
                return false;
            }

            pattern = pattern[(end > 0 ? end + 1 : 1)..];
            name = name[1..];
        }

        return name.IsEmpty;
    }

    // A ']' that comes first (after '!') is a member of the set; an unclosed '[' is an ordinary character.
    private static int EndOfBracket(ReadOnlySpan<char> pattern)
    {
        var first = pattern is ['[', '!', ..] ? 3 : 2;
        var found = pattern.Length > first ? pattern[first..].IndexOf(']') : -1;
        return found < 0 ? -1 : first + found;
    }

    private static bool InBracket(ReadOnlySpan<char> set, char character)
    {
        var negated = set[0] == '!';
        if (negated)
        {
            set = set[1..];
        }

        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                found |= character >= set[i] && character <= set[i + 2];
                i += 2;
            }
            else
            {
                found |= character == set[i];
            }
        }

        return found != negated;
    }
}
