namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    /// <summary>No options.</summary>
    public CustomResourceOptions()
    {
    }

    private CustomResourceOptions(CustomResourceOptions other)
        : base(other)
    {
        DeleteBeforeReplace = other.DeleteBeforeReplace;
        AdditionalSecretOutputs = [.. other.AdditionalSecretOutputs];
        ImportId = other.ImportId;
    }

    /// <summary>Whether a replacement deletes the old one first; the provider decides when left out.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that are secret although the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The id of an existing resource that is taken into the stack.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options: collections hold what both hold, single values of <paramref name="options2"/> win.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions(options1 ?? new CustomResourceOptions());
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
            merged.ImportId = options2.ImportId ?? merged.ImportId;
        }

        return merged;
    }

    internal override ResourceOptions Clone() => new CustomResourceOptions(this);
}
