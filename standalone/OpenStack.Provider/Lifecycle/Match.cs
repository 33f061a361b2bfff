using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Lifecycle;

/// <summary>Finds the one object that a function asks for.</summary>
internal static class Match
{
    private const int MostNamed = 5;

    /// <summary>The one that was found.</summary>
    /// <param name="found">What matches.</param>
    /// <param name="noun">What was looked for: "network".</param>
    /// <exception cref="OpenStackException">Nothing matches, or several do.</exception>
    public static Document One(ImmutableArray<Document> found, string noun) => found switch
    {
        [var only] => only,
        [] => throw Failure(noun, $"no {noun} matches", "Check the arguments, and that the project may see it."),
        _ => throw Failure(
            noun,
            $"{found.Length} of them match: {string.Join(", ", found.Take(MostNamed).Select(Name))}{(found.Length > MostNamed ? ", …" : "")}",
            "Give more arguments, or the id."),
    };

    private static string Name(Document one) => one.TextOrNone("name") is { } name ? $"{one.Id} ({name})" : one.Id;

    private static OpenStackException Failure(string noun, string seen, string remedy) =>
        new(FailureKind.Invalid, subject: null, $"looking up {("aeiou".Contains(noun[0]) ? "an" : "a")} {noun}", seen, remedy);
}
