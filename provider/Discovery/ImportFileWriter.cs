using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>Writes what <c>pulumi import --file</c> reads. Source of the form: pulumi <c>pkg/cmd/pulumi/operations/import.go</c>.</summary>
internal static class ImportFileWriter
{
    public static string Write(IEnumerable<DiscoveredHost> hosts) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("resources");
        var resources = hosts.SelectMany(host => host.Resources).ToList();
        foreach (var component in resources.Select(resource => resource.Component).OfType<string>().Distinct())
        {
            json.WriteStartObject();
            json.WriteString("type", ComputeHostGrouping.Type);
            json.WriteString("name", component);
            json.WriteBoolean("component", true);
            json.WriteEndObject();
        }

        foreach (var resource in resources)
        {
            json.WriteStartObject();
            json.WriteString("type", resource.Type);
            json.WriteString("name", resource.Name);
            json.WriteString("id", resource.Id);
            if (resource.Component is { } component)
            {
                json.WriteString("parent", component);
            }

            // That of the SDK's classes: another one is another default provider, which an update would have to move them to.
            json.WriteString("version", ProviderVersion.Current);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
