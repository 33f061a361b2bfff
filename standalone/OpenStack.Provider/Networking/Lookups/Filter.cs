namespace OpenStack.Provider.Networking.Lookups;

/// <summary>Arguments in the form in which neutron's lists take them.</summary>
internal static class Filter
{
    /// <summary>Tags as neutron's lists take them: all must be there.</summary>
    public static string? Tags(IReadOnlyList<string>? tags) => tags is { Count: > 0 } ? string.Join(',', tags) : null;

    /// <summary>A truth value as neutron's lists take it.</summary>
    public static string? Flag(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => null,
    };
}
