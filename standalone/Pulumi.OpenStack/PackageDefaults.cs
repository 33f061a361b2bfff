namespace Pulumi.OpenStack;

/// <summary>What every resource and function of this package asks the engine for: the plugin of the same version.</summary>
internal static class PackageDefaults
{
    /// <summary>The version of the package, which is the version of the plugin.</summary>
    public static string Version { get; } = ReadVersion();

    public static CustomResourceOptions Apply(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }

    public static InvokeOptions Apply(InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        Version = options?.Version ?? Version,
        PluginDownloadURL = options?.PluginDownloadURL,
    };

    public static InvokeOutputOptions Apply(InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        Version = options.Version ?? Version,
        PluginDownloadURL = options.PluginDownloadURL,
        DependsOn = options.DependsOn,
    };

    private static string ReadVersion()
    {
        using var stream = typeof(PackageDefaults).Assembly.GetManifestResourceStream("Pulumi.OpenStack.version.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
