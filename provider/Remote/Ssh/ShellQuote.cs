namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Words that a POSIX shell takes literally.</summary>
internal static class ShellQuote
{
    /// <summary>One word; a NUL cannot be part of one.</summary>
    public static string Word(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A shell word cannot contain NUL.", nameof(text));
        }

        return $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Words separated by spaces.</summary>
    public static string Words(params IEnumerable<string> texts) => string.Join(' ', texts.Select(Word));
}
