using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>What all resources take that are options in a service's configuration.</summary>
public interface IConfigurationInputs : IHostResourceInputs
{
    /// <summary>The file to write into; <c>null</c> = the service's own.</summary>
    string? ConfigFile { get; }

    /// <summary>What a destroy does about options that were there before.</summary>
    DestroyPolicy? OnDestroy { get; }
}

/// <summary>What all of them tell.</summary>
public interface IConfigurationOutputs
{
    /// <summary>The file that was written into.</summary>
    string File { get; }

    /// <summary>What of it was changed.</summary>
    ConfigurationMemory Previous { get; }
}
