using System.Globalization;
using System.Text.Json.Nodes;

namespace Pulumi.Engine.Programs;

/// <summary>What programs read from their environment.</summary>
/// <remarks>Source of the names: pulumi-dotnet <c>sdk/Pulumi/Deployment/Deployment.cs</c>; Node reads the configuration only.</remarks>
internal static class ProgramEnvironment
{
    /// <summary>The variables by name.</summary>
    /// <param name="context">What the program is told.</param>
    /// <param name="programDirectory">Where the program is.</param>
    public static IReadOnlyDictionary<string, string> For(ProgramContext context, string programDirectory)
    {
        var settings = context.Settings;
        return new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = context.Monitor,
            ["PULUMI_ENGINE"] = context.Engine,
            ["PULUMI_ORGANIZATION"] = settings.Stack.Organization,
            ["PULUMI_PROJECT"] = settings.Project.Name,
            ["PULUMI_ROOT_DIRECTORY"] = settings.Project.Directory,
            ["PULUMI_STACK"] = settings.Stack.Stack,
            ["PULUMI_PWD"] = programDirectory,
            ["PULUMI_DRY_RUN"] = settings.DryRun ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = settings.Parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_CONFIG"] = new JsonObject(settings.Stack.Config.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))).ToJsonString(),
            ["PULUMI_CONFIG_SECRET_KEYS"] = new JsonArray([.. settings.Stack.SecretKeys]).ToJsonString(),
        };
    }
}
