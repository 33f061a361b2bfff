using System.Text.RegularExpressions;

namespace OpenStack.Client.Identity;

/// <summary>
/// The base of a service's requests, from what a catalog or a user gives: some give the version with it and some don't.
/// The answer ends with a slash, so that paths can be put after it.
/// </summary>
internal static partial class EndpointUrl
{
    public static Uri Of(ServiceType service, Uri given) => service.Name switch
    {
        // Neutron and glance are listed without a version as a rule, and answer requests only below one.
        "network" => WithVersion(given, "v2.0", replace: false),
        "image" => WithVersion(given, "v2", replace: true),
        "identity" => WithVersion(given, "v3", replace: true),

        // Nova's /v2 is a legacy that ignores microversions; wherever it is, /v2.1 is beside it.
        "compute" => WithVersion(new Uri(LegacyCompute().Replace(given.AbsoluteUri, "/v2.1")), "v2.1", replace: false),
        _ => EndingWithSlash(given),
    };

    /// <summary>The API's own root, where a service says which versions it has: up to the version, without a project.</summary>
    public static Uri VersionRoot(Uri endpoint) =>
        new(Versioned().Match(endpoint.AbsoluteUri) is { Success: true } match ? match.Value + "/" : endpoint.AbsoluteUri);

    private static Uri WithVersion(Uri given, string version, bool replace)
    {
        var match = Versioned().Match(given.AbsoluteUri);
        return match switch
        {
            { Success: false } => new Uri($"{given.AbsoluteUri.TrimEnd('/')}/{version}/"),
            _ when replace => new Uri($"{match.Groups["root"].Value}/{version}/"),
            _ => EndingWithSlash(given),
        };
    }

    private static Uri EndingWithSlash(Uri uri) => new(uri.AbsoluteUri.TrimEnd('/') + "/");

    [GeneratedRegex(@"/v2(?=/|$)")]
    private static partial Regex LegacyCompute();

    [GeneratedRegex(@"^(?<root>.*?)/v\d+(\.\d+)?(?=/|$)")]
    private static partial Regex Versioned();
}
