namespace Pulumi.Plugin;

/// <summary>What one plugin is, behind what is the same for all plugins.</summary>
internal interface IProviderBackend : IAsyncDisposable
{
    /// <summary>The resource types and functions.</summary>
    ProviderPackage Package { get; }

    /// <summary>How it is configured.</summary>
    IConfigurationType Configuration { get; }

    /// <summary>What the run has cost so far, a line each: "traffic compute-1: 1 connection, 2 round trips".</summary>
    IReadOnlyList<string> Costs();
}
