namespace Pulumi.Sriov.Host;

/// <summary>
/// What a host has that can be taken over by an import, as the import would find it; nothing is changed there.
/// <c>pulumi-resource-sriov discover</c> makes a program of it.
/// </summary>
public static class Discover
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<DiscoverResult> InvokeAsync(DiscoverArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<DiscoverResult>("sriov:host:discover", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<DiscoverResult> Invoke(DiscoverInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<DiscoverResult>("sriov:host:discover", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<DiscoverResult> Invoke(DiscoverInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<DiscoverResult>("sriov:host:discover", args, PackageDefaults.Apply(options));
}
