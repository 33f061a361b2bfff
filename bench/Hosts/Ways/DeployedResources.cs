using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Bench.Hosts.Ways;

/// <summary>What an earlier deployment left in a stack's checkpoint about hosts.</summary>
/// <param name="Configuration">Of the provider.</param>
/// <param name="Resources">In the order in which they were made.</param>
internal sealed record DeployedResources(Struct Configuration, IReadOnlyList<DeployedResource> Resources)
{
    /// <summary>Reads a checkpoint (deployment version 3).</summary>
    public static async Task<DeployedResources> ReadAsync(string checkpoint, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(checkpoint);
        using var state = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        var resources = state.RootElement.GetProperty("checkpoint").GetProperty("latest").GetProperty("resources").EnumerateArray()
            .Where(resource => resource.TryGetProperty("custom", out var custom) && custom.GetBoolean())
            .ToLookup(resource => resource.GetProperty("type").GetString()!.Split(':')[0]);
        return new DeployedResources(
            DeployedResource.StructOf(resources["pulumi"].First(resource => resource.GetProperty("type").GetString() == "pulumi:providers:sriov"), "inputs"),
            [.. resources["sriov"].Select(DeployedResource.Of)]);
    }
}

/// <summary>A resource of a checkpoint.</summary>
/// <param name="Urn">Its name in the stack.</param>
/// <param name="Id">Its name for the provider.</param>
/// <param name="Inputs">What the program wanted, after the provider's check.</param>
/// <param name="Outputs">What it came to.</param>
/// <param name="Dependencies">URNs of what has to be there before.</param>
internal sealed record DeployedResource(string Urn, string Id, Struct Inputs, Struct Outputs, IReadOnlyList<string> Dependencies)
{
    /// <summary>Reads a resource.</summary>
    public static DeployedResource Of(JsonElement resource) => new(
        resource.GetProperty("urn").GetString()!,
        resource.GetProperty("id").GetString()!,
        StructOf(resource, "inputs"),
        StructOf(resource, "outputs"),
        resource.TryGetProperty("dependencies", out var dependencies) ? [.. dependencies.EnumerateArray().Select(urn => urn.GetString()!)] : []);

    /// <summary>The properties under a name; none where the checkpoint has none.</summary>
    public static Struct StructOf(JsonElement resource, string member) =>
        resource.TryGetProperty(member, out var properties) ? Struct.Parser.ParseJson(properties.GetRawText()) : new Struct();
}
