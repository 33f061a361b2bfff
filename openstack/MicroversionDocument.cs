namespace OpenStack.Client;

/// <summary>
/// What a service says about its versions: nova below <c>/v2.1/</c> with one <c>version</c>, placement at its root with a
/// list of <c>versions</c>. The newest is called <c>version</c> by nova and <c>max_version</c> by the others.
/// </summary>
internal static class MicroversionDocument
{
    public static Microversion? Newest(Document answer)
    {
        var versions = answer.ObjectOrNull("version") is { } only ? [only] : answer.Objects("versions");
        var known = versions
            .Select(version => Microversion.TryParse(version.TextOrNull("max_version") ?? version.TextOrNull("version")))
            .OfType<Microversion>()
            .ToList();
        return known.Count > 0 ? known.Max() : null;
    }
}
