namespace Pulumi.OpenStack.Networking;

/// <summary>Looks up one network. None, or several, is an error.</summary>
public static class GetNetwork
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetNetworkResult> InvokeAsync(GetNetworkArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetNetworkResult>(
            "openstack:networking/getNetwork:getNetwork", args ?? new GetNetworkArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetNetworkResult>(
            "openstack:networking/getNetwork:getNetwork", args ?? new GetNetworkInvokeArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetNetworkResult>(
            "openstack:networking/getNetwork:getNetwork", args ?? new GetNetworkInvokeArgs(), PackageDefaults.Apply(options));
}
