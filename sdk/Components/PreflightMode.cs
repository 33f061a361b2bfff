namespace Pulumi.Sriov;

/// <summary>What a component does about what would fail half-way on its host.</summary>
public enum PreflightMode
{
    /// <summary>Nothing: what fails tells when it is its turn.</summary>
    Off,

    /// <summary>The report is a warning, in the preview and in the update.</summary>
    Warn,

    /// <summary>
    /// An error in the report fails the preview, and an update before anything of the component is changed. A host that can't be
    /// reached fails the update only.
    /// </summary>
    Require,
}
