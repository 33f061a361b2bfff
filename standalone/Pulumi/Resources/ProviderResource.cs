using Pulumi.Protocol.Properties;

namespace Pulumi;

/// <summary>A configured provider; resources that name it in their options are managed by it.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package: <c>sriov</c>.</param>
    /// <param name="name">Unique among the stack's providers of the package.</param>
    /// <param name="args">The provider's configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
        Package = package;
    }

    internal string Package { get; }

    /// <summary>How the wire names a provider: its URN and its id.</summary>
    internal async Task<string> GetReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "");
        var id = await Id.GetValueAsync(whenUnknown: PropertySignatures.Unknown);
        return $"{urn}::{id}";
    }
}
