namespace Pulumi;

/// <summary>How a function is called.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider that answers; the parent's, else the package's default, when left out.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin can be downloaded.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>How a function is called whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? _dependsOn;

    /// <summary>Resources that must be there before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= new InputList<Resource>();
        set => _dependsOn = value;
    }
}
