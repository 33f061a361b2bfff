namespace Pulumi.OpenStack.Networking;

/// <summary>Looks up one subnet. None, or several, is an error.</summary>
public static class GetSubnet
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetSubnetResult> InvokeAsync(GetSubnetArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetSubnetResult>(
            "openstack:networking/getSubnet:getSubnet", args ?? new GetSubnetArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetSubnetResult> Invoke(GetSubnetInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetSubnetResult>(
            "openstack:networking/getSubnet:getSubnet", args ?? new GetSubnetInvokeArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetSubnetResult> Invoke(GetSubnetInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetSubnetResult>(
            "openstack:networking/getSubnet:getSubnet", args ?? new GetSubnetInvokeArgs(), PackageDefaults.Apply(options));
}
