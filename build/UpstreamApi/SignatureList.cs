namespace UpstreamApi;

/// <summary>
/// A text file of signatures: a heading that says of which package and version, then, for each source file they were
/// read from, a line <c># path</c> and the signatures, one a line.
/// </summary>
internal static class SignatureList
{
    public static string Write(string heading, IEnumerable<(string File, string Signature)> signatures)
    {
        var text = new System.Text.StringBuilder();
        text.Append("# ").Append(heading).Append('\n');
        foreach (var file in signatures.GroupBy(signature => signature.File).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append("\n# ").Append(file.Key).Append('\n');
            foreach (var (_, signature) in file.OrderBy(signature => signature.Signature, StringComparer.Ordinal))
            {
                text.Append(signature).Append('\n');
            }
        }

        return text.ToString();
    }

    public static IReadOnlySet<string> Read(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .ToHashSet(StringComparer.Ordinal);
}
