namespace Pulumi;

/// <summary>How the engine treats a component, and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>No options.</summary>
    public ComponentResourceOptions()
    {
    }

    private ComponentResourceOptions(ComponentResourceOptions other)
        : base(other)
    {
        Providers = [.. other.Providers];
    }

    /// <summary>The providers of the children, at most one for each package.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>
    /// New options: collections hold what both hold, single values of <paramref name="options2"/> win; of several
    /// providers for a package the last one stays.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions(options1 ?? new ComponentResourceOptions());
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged.Providers = LastOfEachPackage([.. merged.Providers, .. options2.Providers]);
        }

        return merged;
    }

    internal override ResourceOptions Clone() => new ComponentResourceOptions(this);

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers) =>
        [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
