namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// Tells a private key from a path, a public key or half a key, by its armour. Source: RFC 7468, section 2, and OpenSSH's
/// PROTOCOL.key.
/// </summary>
internal static class PrivateKeyText
{
    /// <summary>
    /// Whether a text has a BEGIN and an END line of the same kind of private key, and something in between. Other blocks
    /// and remarks may surround it, as OpenSSL writes them.
    /// </summary>
    public static bool IsOne(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        var begin = Array.FindIndex(lines, line => KindOf(line, "BEGIN") is not null);
        return begin >= 0
            && Array.FindIndex(lines, begin, line => KindOf(line, "END") == KindOf(lines[begin], "BEGIN")) is var end
            && end > begin + 1;
    }

    /// <summary>"RSA " of <c>-----BEGIN RSA PRIVATE KEY-----</c>; <c>null</c> when the line is no such line.</summary>
    private static string? KindOf(string line, string edge)
    {
        var (before, after) = ($"-----{edge} ", "PRIVATE KEY-----");
        return line.Length >= before.Length + after.Length
            && line.StartsWith(before, StringComparison.Ordinal) && line.EndsWith(after, StringComparison.Ordinal)
            ? line[before.Length..^after.Length]
            : null;
    }
}
