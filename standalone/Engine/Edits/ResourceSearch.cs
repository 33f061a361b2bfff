using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>Finds the resource that a user names by its URN.</summary>
internal static class ResourceSearch
{
    private const int MaxSuggestions = 3;

    /// <summary>The one resource named <paramref name="urn"/>, unless it waits for its deletion.</summary>
    /// <exception cref="UserErrorException">There is none; the message names those that are called alike.</exception>
    public static ResourceState FindLive(Snapshot snapshot, string urn) =>
        snapshot.Resources.FirstOrDefault(resource => resource.Urn.Value == urn && !resource.Delete) ?? throw NotFound(snapshot, urn);

    /// <summary>The resource named <paramref name="urn"/>.</summary>
    /// <exception cref="UserErrorException">There is none, or more than one of the name.</exception>
    public static ResourceState FindOnly(Snapshot snapshot, string urn) =>
        snapshot.Resources.Where(resource => resource.Urn.Value == urn).ToList() switch
        {
            [] => throw NotFound(snapshot, urn),
            [var resource] => resource,
            var several => throw new UserErrorException(
                $"{urn} names {several.Count} resources, of which {several.Count(resource => resource.Delete)} wait for their "
                + "deletion; run `pulumiw up` or `pulumiw destroy` to finish that first"),
        };

    private static UserErrorException NotFound(Snapshot snapshot, string urn)
    {
        var name = Urn.TryParse(urn, out var parsed) ? parsed.Value.Name : urn;
        var alike = snapshot.Resources
            .Where(resource => resource.Urn.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(resource => $"\n  {resource.Urn}").Distinct().Take(MaxSuggestions).ToList();
        return new UserErrorException(
            $"no such resource {urn} exists in the current state; `pulumiw stack --show-urns` lists them"
            + (alike.Count > 0 ? $". Did you mean:{string.Concat(alike)}" : ""));
    }
}
