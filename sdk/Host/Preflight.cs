namespace Pulumi.Sriov.Host;

/// <summary>
/// Whether a host can do what is going to be asked of it: everything that would fail half-way, in one report, without changing
/// anything.
/// </summary>
public static class Preflight
{
    /// <summary>Asks now, with arguments that are known.</summary>
    public static Task<PreflightResult> InvokeAsync(PreflightArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<PreflightResult>("sriov:host:preflight", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known.</summary>
    public static Output<PreflightResult> Invoke(PreflightInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<PreflightResult>("sriov:host:preflight", args, PackageDefaults.Apply(options));

    /// <summary>Asks once the arguments are known, and what it depends on is there.</summary>
    public static Output<PreflightResult> Invoke(PreflightInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<PreflightResult>("sriov:host:preflight", args, PackageDefaults.Apply(options));
}
