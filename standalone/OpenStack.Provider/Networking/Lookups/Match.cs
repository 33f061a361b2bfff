using System.Collections.Immutable;
using OpenStack.Provider.Client;
using OpenStack.Provider.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Networking.Lookups;

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
            $"{found.Length} of them match: {string.Join(", ", found.Take(MostNamed).Select(one => one.Id))}{(found.Length > MostNamed ? ", …" : "")}",
            "Give more arguments, or the id."),
    };

    /// <summary>Tags as neutron's lists take them: all must be there.</summary>
    public static string? Tags(IReadOnlyList<string>? tags) => tags is { Count: > 0 } ? string.Join(',', tags) : null;

    /// <summary>A truth value as neutron's lists take it.</summary>
    public static string? Flag(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    private static OpenStackException Failure(string noun, string seen, string remedy) =>
        new(FailureKind.Invalid, subject: null, $"looking up a {noun}", seen, remedy);
}
