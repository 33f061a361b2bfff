using Pulumi.Sriov.Provider.Framework;

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
            ],
            functions:
            [
            ]);
    }
}
