namespace OpenStack.Client.Http;

/// <summary>Scheme, host and port: as far as credentials may go (RFC 6454).</summary>
internal static class Origin
{
    public static string Of(Uri uri) => uri.GetLeftPart(UriPartial.Authority);

    public static bool IsSame(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
