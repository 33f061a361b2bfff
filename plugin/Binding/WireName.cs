namespace Pulumi.Plugin.Binding;

/// <summary>Names on the wire: the camelCase of C# names.</summary>
internal static class WireName
{
    public static string Of(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>
    /// The declared name that an unknown one was probably meant to be: another case or separator (<c>private_key</c>), or
    /// a typing error or two (swapped letters count as two); <c>null</c> when nothing is close.
    /// </summary>
    public static string? Nearest(string unknown, IEnumerable<string> declared)
    {
        var wanted = Plain(unknown);
        var (name, distance) = declared
            .Select(name => (Name: name, Distance: EditDistance(wanted, Plain(name))))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(2, wanted.Length / 3) ? name : null;
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Levenshtein's distance, one row at a time.</summary>
    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
