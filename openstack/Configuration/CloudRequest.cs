namespace OpenStack.Client.Configuration;

/// <summary>What a plugin's configuration says about the cloud that it wants.</summary>
/// <param name="Given">Settings of the plugin's own; what they leave out comes from the named cloud, then from OS_* variables.</param>
internal sealed record CloudRequest(SettingSource Given)
{
    /// <summary>The cloud's name in clouds.yaml and where it was said; <c>null</c> = no file is read.</summary>
    public SettingValue? Cloud { get; init; }

    /// <summary>How often a request that failed for a moment is sent again; <c>null</c> = 4 times.</summary>
    public int? MaxRetries { get; init; }
}
