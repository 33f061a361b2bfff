namespace Pulumi.Sriov.Host;

/// <summary>The devices of a host that can have virtual functions.</summary>
public static class GetPhysicalFunctions
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetPhysicalFunctionsResult> InvokeAsync(GetPhysicalFunctionsArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetPhysicalFunctionsResult>("sriov:host:getPhysicalFunctions", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetPhysicalFunctionsResult> Invoke(GetPhysicalFunctionsInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetPhysicalFunctionsResult>("sriov:host:getPhysicalFunctions", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetPhysicalFunctionsResult> Invoke(GetPhysicalFunctionsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetPhysicalFunctionsResult>("sriov:host:getPhysicalFunctions", args, PackageDefaults.Apply(options));
}
