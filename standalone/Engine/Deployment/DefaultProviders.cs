using System.Collections.Concurrent;
using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>
/// The providers of resources that name none: one for each package and version, made when it is first needed and
/// configured with the stack's configuration of the package.
/// </summary>
/// <param name="settings">The stack's configuration.</param>
/// <param name="register">Registers a provider resource.</param>
internal sealed class DefaultProviders(IStackSettings settings, Func<ResourceGoal, Task<ResourceState>> register)
{
    private readonly ConcurrentDictionary<(string Package, string Version), Lazy<Task<ProviderReference>>> _providers = new();

    /// <summary>Whether <paramref name="urn"/> names a provider that the engine made for itself.</summary>
    public static bool IsDefault(Urn urn) =>
        ProviderReference.IsProviderType(urn.Type) && urn.Name.StartsWith("default", StringComparison.Ordinal);

    /// <summary>The package of the resource type, function or provider <paramref name="token"/>.</summary>
    public static string PackageOf(string token) =>
        token.IndexOf(':', StringComparison.Ordinal) is var end and > 0 ? token[..end] : token;

    /// <summary>The default provider of <paramref name="package"/>, registered if need be.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="version">The version that the program was written for; empty = any.</param>
    public Task<ProviderReference> GetAsync(string package, string version) =>
        _providers.GetOrAdd((package, version), key => new(() => RegisterAsync(key.Package, key.Version))).Value;

    private async Task<ProviderReference> RegisterAsync(string package, string version)
    {
        var state = await register(new ResourceGoal
        {
            Type = ProviderReference.TypePrefix + package,
            Name = version.Length == 0 ? "default" : $"default_{string.Concat(version.Select(Sanitize))}",
            Custom = true,
            Inputs = Configuration(package, version),
        });
        return new ProviderReference(state.Urn, state.Id ?? ProviderReference.UnknownId);
    }

    private PropertyMap Configuration(string package, string version)
    {
        var prefix = package + ":";
        var inputs = settings.Config
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[prefix.Length..], Value(entry.Key, entry.Value)));
        return version.Length == 0 ? PropertyMap.From(inputs) : PropertyMap.From(inputs).With("version", version);
    }

    private PropertyValue Value(string key, string value) =>
        settings.SecretKeys.Contains(key) ? new PropertyValue.SecretValue(value) : value;

    private static char Sanitize(char letter) => char.IsAsciiLetterOrDigit(letter) ? letter : '_';
}
