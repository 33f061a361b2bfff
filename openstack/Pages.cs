namespace OpenStack.Client;

/// <summary>
/// The pages of a collection. Neutron and nova link the next one in <c>ports_links</c>, glance in <c>next</c>. Only the
/// query of a link is used: behind a proxy links often have another scheme or host, and a token must not go there.
/// </summary>
internal static class Pages
{
    /// <summary>The first page, filtered.</summary>
    public static Uri WithQuery(Uri collection, IEnumerable<(string Name, string? Value)> query) => new UriBuilder(collection)
    {
        Query = string.Join('&', query
            .Where(pair => pair.Value is not null)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}")),
    }.Uri;

    /// <summary>The page after this one; <c>null</c> = this was the last.</summary>
    public static Uri? Next(Uri page, Document answer, string key)
    {
        var link = answer.Objects($"{key}_links").FirstOrDefault(link => link.TextOrNull("rel") == "next")?.TextOrNull("href")
            ?? answer.TextOrNull("next");
        if (link is null || !Uri.TryCreate(page, link, out var target))
        {
            return null;
        }

        var next = new UriBuilder(page) { Query = target.Query }.Uri;

        // A service that leads back to the same page would be asked for ever.
        return next == page ? null : next;
    }
}
