using System.Collections.Immutable;
using OpenStack.Provider.Compute.Flavor;
using OpenStack.Provider.Compute.Instance;
using OpenStack.Provider.Compute.Keypair;
using OpenStack.Provider.Compute.Lookups;
using OpenStack.Provider.Compute.ServerGroup;
using OpenStack.Provider.Configuration;
using OpenStack.Provider.Images.Image;
using OpenStack.Provider.Images.Lookups;
using OpenStack.Provider.Lifecycle;
using OpenStack.Provider.Networking.Lookups;
using OpenStack.Provider.Networking.Network;
using OpenStack.Provider.Networking.Port;
using OpenStack.Provider.Networking.SecGroup;
using OpenStack.Provider.Networking.SecGroupRule;
using OpenStack.Provider.Networking.Subnet;
using OpenStack.Provider.Networking.SubnetPool;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;

namespace OpenStack.Provider;

/// <summary>The one list of resource types and functions. A new one is added here and nowhere else.</summary>
internal static class Catalog
{
    public static PackageDescription Description { get; } = new(
        Name: "openstack",
        DisplayName: "OpenStack",
        Description: "Networks, ports, flavors, images and servers of an OpenStack cloud: a subset of the official provider.",
        Keywords: ["category/cloud", "kind/native", "openstack"],
        ProviderDescription: "An OpenStack cloud, as one login sees it.",
        Namespaces: new Dictionary<string, string>
        {
            ["openstack"] = "OpenStack",
            ["networking"] = "Networking",
            ["compute"] = "Compute",
            ["images"] = "Images",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Configuration: RecordShape.Of(typeof(ProviderConfiguration)));

    public static ProviderPackage Of(CloudSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new ProviderPackage(
            Description,
            resources:
            [
                ResourceType.Of(new FlavorHandler(), session),
                ResourceType.Of(new InstanceHandler(), session),
                ResourceType.Of(new KeypairHandler(), session),
                ResourceType.Of(new ServerGroupHandler(), session),
                ResourceType.Of(new ImageHandler(), session),
                ResourceType.Of(new NetworkHandler(), session),
                ResourceType.Of(new PortHandler(), session),
                ResourceType.Of(new SecGroupHandler(), session),
                ResourceType.Of(new SecGroupRuleHandler(), session),
                ResourceType.Of(new SubnetHandler(), session),
                ResourceType.Of(new SubnetPoolHandler(), session),
            ],
            functions:
            [
                FunctionType.Of(new GetFlavor(), session),
                FunctionType.Of(new GetImage(), session),
                FunctionType.Of(new GetNetwork(), session),
                FunctionType.Of(new GetPort(), session),
                FunctionType.Of(new GetSubnet(), session),
            ]);
    }
}
