namespace Pulumi.OpenStack.Networking;

/// <summary>Looks up one port. None, or several, is an error.</summary>
public static class GetPort
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetPortResult> InvokeAsync(GetPortArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetPortResult>(
            "openstack:networking/getPort:getPort", args ?? new GetPortArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetPortResult> Invoke(GetPortInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetPortResult>(
            "openstack:networking/getPort:getPort", args ?? new GetPortInvokeArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetPortResult> Invoke(GetPortInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetPortResult>(
            "openstack:networking/getPort:getPort", args ?? new GetPortInvokeArgs(), PackageDefaults.Apply(options));
}
