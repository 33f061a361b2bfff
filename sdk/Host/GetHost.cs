namespace Pulumi.Sriov.Host;

/// <summary>What a host is: distribution, kernel, boot loader, IOMMU, devices.</summary>
public static class GetHost
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetHostResult> InvokeAsync(GetHostArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetHostResult>("sriov:host:getHost", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetHostResult> Invoke(GetHostInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetHostResult>("sriov:host:getHost", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetHostResult> Invoke(GetHostInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetHostResult>("sriov:host:getHost", args, PackageDefaults.Apply(options));
}
