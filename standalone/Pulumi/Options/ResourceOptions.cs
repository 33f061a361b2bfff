namespace Pulumi;

/// <summary>How the engine treats a resource, whatever its type.</summary>
public abstract class ResourceOptions
{
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<ResourceTransformation>? _transformations;
    private InputList<Resource>? _dependsOn;

    private protected ResourceOptions()
    {
    }

    private protected ResourceOptions(ResourceOptions other)
    {
        Id = other.Id;
        Parent = other.Parent;
        DependsOn = other.DependsOn.Clone();
        Protect = other.Protect;
        IgnoreChanges = [.. other.IgnoreChanges];
        Version = other.Version;
        Provider = other.Provider;
        CustomTimeouts = other.CustomTimeouts;
        ResourceTransformations = [.. other.ResourceTransformations];
        Aliases = [.. other.Aliases];
        Urn = other.Urn;
        ReplaceOnChanges = [.. other.ReplaceOnChanges];
        PluginDownloadURL = other.PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete;
        DeletedWith = other.DeletedWith;
    }

    /// <summary>The id of an existing resource: it is read and not managed.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one is a part of; the stack when left out.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there first although no property says so.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= new InputList<Resource>();
        set => _dependsOn = value;
    }

    /// <summary>Whether deleting the resource is refused; inherited from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes in the program are not carried out.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider plugin; the newest when left out.</summary>
    public string? Version { get; set; }

    /// <summary>The provider that manages the resource; the parent's, else the package's default, when left out.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the provider may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Changes to this resource and its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _transformations ??= [];
        set => _transformations = value;
    }

    /// <summary>Other names, types or parents that the resource had in earlier versions of the program.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource of this deployment: its state is looked up and nothing is registered.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where the provider plugin can be downloaded.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the real thing stays when the resource is deleted from the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The resource whose deletion deletes this one too, so that the provider need not be asked.</summary>
    public Resource? DeletedWith { get; set; }

    internal abstract ResourceOptions Clone();

    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
    }
}
