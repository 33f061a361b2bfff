namespace Pulumi.OpenStack.Images;

/// <summary>Looks up one image. None, or several, is an error.</summary>
public static class GetImage
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<GetImageResult> InvokeAsync(GetImageArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetImageResult>(
            "openstack:images/getImage:getImage", args ?? new GetImageArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<GetImageResult> Invoke(GetImageInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetImageResult>(
            "openstack:images/getImage:getImage", args ?? new GetImageInvokeArgs(), PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<GetImageResult> Invoke(GetImageInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetImageResult>(
            "openstack:images/getImage:getImage", args ?? new GetImageInvokeArgs(), PackageDefaults.Apply(options));
}
