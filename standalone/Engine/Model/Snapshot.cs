namespace Pulumi.Engine.Model;

/// <summary>The state of a stack at one time.</summary>
/// <param name="Manifest">Who wrote it, and when.</param>
/// <param name="Resources">In dependency order: what a resource needs stands before it.</param>
/// <param name="PendingOperations">Operations whose outcome is unknown.</param>
internal sealed record Snapshot(
    Manifest Manifest, IReadOnlyList<ResourceState> Resources, IReadOnlyList<PendingOperation> PendingOperations)
{
    /// <summary>A stack in which nothing was deployed yet.</summary>
    public static Snapshot Empty { get; } = new(new Manifest(DateTimeOffset.UnixEpoch, "", []), [], []);
}

/// <summary>Who wrote a snapshot.</summary>
/// <param name="Time">When.</param>
/// <param name="Version">The engine's version, with a leading <c>v</c>.</param>
/// <param name="Plugins">The plugins that took part.</param>
internal sealed record Manifest(DateTimeOffset Time, string Version, IReadOnlyList<PluginInfo> Plugins);

/// <summary>A plugin that took part in a deployment.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Kind"><c>resource</c> or <c>language</c>.</param>
/// <param name="Version">Without a leading <c>v</c>; <c>null</c> when the plugin does not say.</param>
internal sealed record PluginInfo(string Name, string Kind, string? Version);
