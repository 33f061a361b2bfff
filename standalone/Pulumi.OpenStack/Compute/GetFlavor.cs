namespace Pulumi.OpenStack.Compute;

/// <summary>Looks up one flavor. None, or several, is an error.</summary>
public static class GetFlavor
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetFlavorResult> InvokeAsync(GetFlavorArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetFlavorResult>(
            "openstack:compute/getFlavor:getFlavor", args ?? new GetFlavorArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetFlavorResult>(
            "openstack:compute/getFlavor:getFlavor", args ?? new GetFlavorInvokeArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetFlavorResult>(
            "openstack:compute/getFlavor:getFlavor", args ?? new GetFlavorInvokeArgs(), PackageDefaults.Apply(options));
}
