using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Discovery;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Functions;
using Pulumi.Sriov.Provider.Neutron.MechanismDriver;
using Pulumi.Sriov.Provider.Neutron.SriovAgent;
using Pulumi.Sriov.Provider.Nova.PciAlias;
using Pulumi.Sriov.Provider.Nova.PciWhitelist;
using Pulumi.Sriov.Provider.Nova.SchedulerFilter;
using Pulumi.Sriov.Provider.Preflight;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider;

/// <summary>The one list of resource types and functions. A new one is added here and nowhere else.</summary>
internal static class Catalog
{
    public static PackageDescription Description { get; } = new(
        Name: "sriov",
        DisplayName: "SR-IOV",
        Description: "Configures SR-IOV hosts for VNFs over SSH: kernel command line, IOMMU, virtual functions.",
        Keywords: ["category/infrastructure", "kind/native", "sr-iov", "nfv"],
        ProviderDescription: "The hosts of a site, reached over SSH.",
        Namespaces: new Dictionary<string, string>
        {
            ["sriov"] = "Sriov",
            ["host"] = "Host",
            ["nova"] = "Nova",
            ["neutron"] = "Neutron",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Configuration: RecordShape.Of(typeof(ProviderConfiguration)));

    public static ProviderPackage Of(ProviderRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        IResourceType[] resources =
        [
            ResourceType.Of(new KernelArgumentsHandler(), run),
            ResourceType.Of(new IommuHandler(), run),
            ResourceType.Of(new VirtualFunctionsHandler(), run),
            ResourceType.Of(new PciWhitelistHandler(), run),
            ResourceType.Of(new PciAliasHandler(), run),
            ResourceType.Of(new SchedulerFilterHandler(), run),
            ResourceType.Of(new SriovAgentHandler(), run),
            ResourceType.Of(new MechanismDriverHandler(), run),
        ];
        return new ProviderPackage(
            Description,
            resources,
            functions:
            [
                FunctionType.Of(new GetHost(), run),
                FunctionType.Of(new GetIommuGroups(), run),
                FunctionType.Of(new GetPhysicalFunctions(), run),
                FunctionType.Of(new PreflightFunction(), run),
                DiscoverFunction.Of(run, resources),
            ]);
    }
}
