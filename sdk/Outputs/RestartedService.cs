namespace Pulumi.Sriov.Outputs;

/// <summary>A service that was restarted, as it was proven to be up.</summary>
[OutputType]
public sealed class RestartedService
{
    /// <summary>Its name.</summary>
    public readonly string Name;

    /// <summary>Since when it has been active (ISO 8601); absent = its manager does not tell.</summary>
    public readonly string? Since;

    /// <summary>The unit or container.</summary>
    public readonly string Unit;

    [OutputConstructor]
    private RestartedService(string name, string? since, string unit)
    {
        Name = name;
        Since = since;
        Unit = unit;
    }
}
