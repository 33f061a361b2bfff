using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>What is wrong with a server's inputs, as far as it can be told without asking nova.</summary>
internal static class InstanceRules
{
    private static readonly ImmutableArray<string> Sources = ["blank", "image", "volume", "snapshot"];
    private static readonly ImmutableArray<string> Destinations = ["local", "volume"];

    public static IEnumerable<CheckFailure> Check(InstanceInputs inputs) =>
    [
        .. CheckSources(inputs),
        .. CheckNetworks(inputs),
        .. (inputs.BlockDevices ?? []).SelectMany((disk, index) => CheckDisk(disk, $"blockDevices[{index}]")),
    ];

    private static IEnumerable<CheckFailure> CheckSources(InstanceInputs inputs)
    {
        if (string.IsNullOrEmpty(inputs.FlavorId) && string.IsNullOrEmpty(inputs.FlavorName))
        {
            yield return new CheckFailure("flavorId", "must be given, or else flavorName");
        }

        if (string.IsNullOrEmpty(inputs.ImageId) && string.IsNullOrEmpty(inputs.ImageName) && inputs.BlockDevices is not { Count: > 0 })
        {
            yield return new CheckFailure("imageId", "must be given, or else imageName, or blockDevices to boot from");
        }

        if (inputs.PowerState is { } power && !Power.Wantable.Contains(power))
        {
            yield return new CheckFailure("powerState", $"must be one of {string.Join(", ", Power.Wantable)}");
        }
    }

    private static IEnumerable<CheckFailure> CheckNetworks(InstanceInputs inputs)
    {
        if (inputs.NetworkMode is { } mode && (mode is not ("auto" or "none") || inputs.Networks is { Count: > 0 }))
        {
            yield return new CheckFailure("networkMode", "must be 'auto' or 'none', and goes without networks");
        }

        foreach (var (network, index) in (inputs.Networks ?? []).Select((network, index) => (network, index)))
        {
            if (string.IsNullOrEmpty(network.Port) && string.IsNullOrEmpty(network.Uuid) && string.IsNullOrEmpty(network.Name))
            {
                yield return new CheckFailure($"networks[{index}]", "needs one of port, uuid and name");
            }
        }
    }

    private static IEnumerable<CheckFailure> CheckDisk(InstanceBlockDevice disk, string path)
    {
        if (!Sources.Contains(disk.SourceType))
        {
            yield return new CheckFailure($"{path}.sourceType", $"must be one of {string.Join(", ", Sources)}");
        }
        else if (disk.SourceType != "blank" && string.IsNullOrEmpty(disk.Uuid))
        {
            yield return new CheckFailure($"{path}.uuid", $"must be given: which {disk.SourceType} it starts from");
        }

        if (disk.DestinationType is { } destination && !Destinations.Contains(destination))
        {
            yield return new CheckFailure($"{path}.destinationType", $"must be one of {string.Join(", ", Destinations)}");
        }
        else if (disk is { VolumeSize: null, SourceType: "blank" } or { VolumeSize: null, SourceType: "image", DestinationType: "volume" })
        {
            yield return new CheckFailure($"{path}.volumeSize", "must be given for a new disk, in GiB");
        }

        if (disk.Multiattach is true)
        {
            yield return new CheckFailure($"{path}.multiattach", "is not supported by this provider");
        }
    }
}
