using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>A command line of the user, split into words: at blanks, except within '…' or "…". Nothing else has a meaning.</summary>
internal static class CommandWords
{
    /// <returns>The words; <c>null</c> when a quote is not closed or there is no word at all.</returns>
    public static ImmutableArray<string>? TrySplit(string line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var c in line)
        {
            if (quote is not null ? c == quote : c is '\'' or '"')
            {
                quote = quote is null ? c : null;
                word ??= new StringBuilder();
            }
            else if (quote is null && char.IsWhiteSpace(c))
            {
                Take();
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }

        Take();
        return quote is null && words.Count > 0 && words[0].Length > 0 ? words.ToImmutable() : null;

        void Take()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }

    /// <summary>The words of a command that was checked before; none for <c>null</c>.</summary>
    public static ImmutableArray<string> Split(string? line) => line is null
        ? []
        : TrySplit(line) ?? throw new ArgumentException($"'{line}' is no command.", nameof(line));
}
