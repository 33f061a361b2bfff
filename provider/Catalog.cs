using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Functions;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider;

/// <summary>The one list of resource types and functions. A new one is added here and nowhere else.</summary>
internal static class Catalog
{
    public static ProviderPackage Of(ProviderRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new ProviderPackage(
            resources:
            [
                ResourceType.Of(new KernelArgumentsHandler(), run),
                ResourceType.Of(new IommuHandler(), run),
                ResourceType.Of(new VirtualFunctionsHandler(), run),
            ],
            functions:
            [
                FunctionType.Of(new GetHost(), run),
                FunctionType.Of(new GetIommuGroups(), run),
                FunctionType.Of(new GetPhysicalFunctions(), run),
            ]);
    }
}
