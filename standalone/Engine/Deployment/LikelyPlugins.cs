using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>
/// The plugins that a deployment will most likely ask for, known before its program has said anything: those of the state's
/// providers and, when the program runs, those that the project names or the stack configures.
/// </summary>
/// <remarks>
/// The stock engine, too, gathers plugins from the state before the program runs (and asks the language host for the rest). Source:
/// pulumi <c>pkg/engine/plugins.go</c>, gatherPluginsFromSnapshot.
/// </remarks>
internal static class LikelyPlugins
{
    /// <summary>Packages and versions, each once; no version = any.</summary>
    public static IEnumerable<(string Package, string? Version)> Of(DeploymentRequest request)
    {
        var ofState = request.Base.Resources
            .Where(resource => ProviderReference.IsProviderType(resource.Type))
            .Select(resource => (
                Package: ProviderReference.PackageOf(resource.Type), Version: (resource.Inputs.Get("version") as PropertyValue.StringValue)?.Value))
            .Where(plugin => plugin.Package != ProviderRegistry.BuiltinPackage);
        return request.Options.Kind == DeploymentKind.Update
            ? ofState.Concat(OfProgram(request)).Distinct()
            : ofState.Distinct();
    }

    private static IEnumerable<(string Package, string? Version)> OfProgram(DeploymentRequest request)
    {
        var configured = request.Stack.Config.Keys
            .Select(DefaultProviders.PackageOf)
            .Where(package => package != request.Project.Name);
        return request.Project.Plugins.Select(plugin => (plugin.Name, plugin.Version))
            .Concat(configured.Select(package => (package, (string?)null)));
    }
}
