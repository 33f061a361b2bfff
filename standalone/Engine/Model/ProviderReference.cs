namespace Pulumi.Engine.Model;

/// <summary>
/// Which provider instance manages a resource: the provider's URN and id, written <c>urn::id</c>. The id tells a
/// provider from the one that replaced it.
/// </summary>
internal sealed record ProviderReference(Urn Urn, string Id)
{
    /// <summary>The id of a provider that a preview would create.</summary>
    public const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>What the type of every provider resource starts with; the package's name follows.</summary>
    public const string TypePrefix = "pulumi:providers:";

    /// <summary>Whether <paramref name="type"/> is the type of a provider resource.</summary>
    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>The package that a provider resource of <paramref name="type"/> serves.</summary>
    public static string PackageOf(string type) => type[TypePrefix.Length..];

    /// <summary>Reads <c>urn::id</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has another form.</exception>
    public static ProviderReference Parse(string text)
    {
        var separator = text.LastIndexOf("::", StringComparison.Ordinal);
        if (separator < 0 || !Model.Urn.TryParse(text[..separator], out var urn))
        {
            throw new FormatException($"'{text}' is not a provider reference (urn::id)");
        }

        return new ProviderReference(urn.Value, text[(separator + 2)..]);
    }

    /// <summary>Reads <c>urn::id</c>; <c>null</c> when <paramref name="text"/> is empty.</summary>
    public static ProviderReference? ParseOptional(string? text) => string.IsNullOrEmpty(text) ? null : Parse(text);

    /// <inheritdoc/>
    public override string ToString() => $"{Urn}::{Id}";
}
