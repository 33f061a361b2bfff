using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>Writes what <c>pulumi import --file</c> reads. Source of the form: pulumi <c>pkg/cmd/pulumi/operations/import.go</c>.</summary>
internal static class ImportFileWriter
{
    public static string Write(IEnumerable<DiscoveredHost> hosts) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("resources");
        foreach (var resource in hosts.SelectMany(host => host.Resources))
        {
            json.WriteStartObject();
            json.WriteString("type", resource.Type);
            json.WriteString("name", resource.Name);
            json.WriteString("id", resource.Id);

            // That of the SDK's classes: another one is another default provider, which an update would have to move them to.
            json.WriteString("version", ProviderVersion.Current);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
