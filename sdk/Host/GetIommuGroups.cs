namespace Pulumi.Sriov.Host;

/// <summary>The IOMMU groups of a host.</summary>
public static class GetIommuGroups
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetIommuGroupsResult> InvokeAsync(GetIommuGroupsArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetIommuGroupsResult>("sriov:host:getIommuGroups", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetIommuGroupsResult> Invoke(GetIommuGroupsInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetIommuGroupsResult>("sriov:host:getIommuGroups", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetIommuGroupsResult> Invoke(GetIommuGroupsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetIommuGroupsResult>("sriov:host:getIommuGroups", args, PackageDefaults.Apply(options));
}
