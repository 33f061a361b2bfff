using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Programs;

namespace Pulumi.Engine.Deployment;

/// <summary>Puts the engine together as it runs on a machine.</summary>
internal static class EngineFactory
{
    /// <summary>An engine that starts real plugins and programs.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static IDeploymentEngine Create(Func<string, string?> environment) =>
        new DeploymentEngine((request, address, events) => CreateHost(request, address, events, environment), ProgramRuntimes.Create, TimeProvider.System);

    private static PluginHost CreateHost(
        DeploymentRequest request, string address, EventStream events, Func<string, string?> environment)
    {
        var project = request.Project;
        return new PluginHost(
            new PluginLocator(project, project.ProgramDirectory, environment),
            address,
            project.ProgramDirectory,
            environment("PULUMI_DEBUG_PROVIDERS"),
            line => events.Emit(new EngineEvent.Diagnostic(DiagnosticSeverity.Debug, null, line + "\n")));
    }
}
