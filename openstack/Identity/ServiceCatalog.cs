using System.Collections.Immutable;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Identity;

/// <summary>Where a cloud's services are, as keystone lists them with a token.</summary>
internal sealed class ServiceCatalog(ImmutableArray<CatalogEndpoint> endpoints)
{
    public static ServiceCatalog Read(Document token) => new(
    [
        .. from service in token.Objects("catalog")
           from endpoint in service.Objects("endpoints")
           select new CatalogEndpoint(
               service.Text("type"),
               endpoint.Text("interface"),
               [.. new[] { endpoint.TextOrNull("region"), endpoint.TextOrNull("region_id") }.OfType<string>().Distinct()],
               endpoint.Text("url")),
    ]);

    /// <summary>The endpoint of a service.</summary>
    /// <param name="service">Which, by any of its names.</param>
    /// <param name="region">Where; <c>null</c> = in the only region there is.</param>
    /// <param name="visibility">The interface: public, internal or admin.</param>
    /// <exception cref="OpenStackException">There is none, or several and no region is given.</exception>
    public Uri Find(ServiceType service, string? region, string visibility)
    {
        var ofService = service.Names
            .Select(name => endpoints.Where(endpoint => endpoint.Type == name).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
        var offered = ofService.Where(endpoint => endpoint.Interface == visibility).ToList();
        var inRegion = region is null ? offered : offered.FindAll(endpoint => endpoint.Regions.Contains(region));
        if (inRegion.Count == 0)
        {
            throw NotListed(service, region, visibility, ofService);
        }

        if (inRegion.Select(endpoint => endpoint.Regions[..Math.Min(1, endpoint.Regions.Length)].FirstOrDefault()).Distinct().Count() > 1)
        {
            throw Failure(
                $"it is in several regions: {Join(inRegion.SelectMany(endpoint => endpoint.Regions))}",
                service,
                "Choose one with region (OS_REGION_NAME).");
        }

        return Uri.TryCreate(inRegion[0].Url, UriKind.Absolute, out var url)
            ? url
            : throw Failure($"its address '{inRegion[0].Url}' is no URL", service, "Give the right one in endpointOverrides.");
    }

    private OpenStackException NotListed(
        ServiceType service, string? region, string visibility, List<CatalogEndpoint> ofService) =>
        (endpoints.Length, ofService.Count) switch
        {
            (0, _) => Failure(
                "the token came without a catalog, as it does without a project",
                service,
                "Name the project: tenantName or tenantId (OS_PROJECT_NAME, OS_PROJECT_ID)."),
            (_, 0) => Failure(
                $"the catalog lists only {Join(endpoints.Select(endpoint => endpoint.Type))}",
                service,
                $"Give its address in endpointOverrides, under '{service.Name}'."),
            _ => Failure(
                $"there is none with interface {visibility}{(region is null ? "" : $" in region {region}")}, only "
                + Join(ofService.Select(endpoint => $"{endpoint.Interface} in {string.Join("/", endpoint.Regions)}")),
                service,
                "Correct region (OS_REGION_NAME) or endpointType (OS_INTERFACE)."),
        };

    private static OpenStackException Failure(string seen, ServiceType service, string remedy) =>
        new(FailureKind.Invalid, subject: null, $"finding the {service.Name} service in the catalog", seen, remedy);

    private static string Join(IEnumerable<string> items) => string.Join(", ", items.Distinct().Order(StringComparer.Ordinal));
}

/// <summary>One line of a catalog.</summary>
/// <param name="Type">The service's type, official or not.</param>
/// <param name="Interface">public, internal or admin.</param>
/// <param name="Regions">The region's name and id, which differ in few clouds.</param>
/// <param name="Url">As listed.</param>
internal sealed record CatalogEndpoint(string Type, string Interface, ImmutableArray<string> Regions, string Url);
