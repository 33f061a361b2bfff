using System.Globalization;

namespace Pulumi;

/// <summary>What the engine tells the program about the deployment.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string? RootDirectory { get; init; }

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun { get; init; }

    public ConfigValues Config { get; init; } = ConfigValues.Empty;

    /// <summary>The engine's addresses; only a program that an engine has started has them.</summary>
    public EngineAddresses? Engine { get; init; }

    /// <summary>Reads the variables that the engine (or its language host) sets for the program.</summary>
    /// <exception cref="InvalidOperationException">One is missing: nobody started the program as a Pulumi program.</exception>
    public static DeploymentSettings FromEnvironment(Func<string, string?> variable)
    {
        var isQuery = Required("PULUMI_QUERY_MODE", bool.Parse);
        if (isQuery)
        {
            throw new InvalidOperationException("Query mode (PULUMI_QUERY_MODE=true) is not supported.");
        }

        Required("PULUMI_PARALLEL", text => int.Parse(text, CultureInfo.InvariantCulture));
        return new DeploymentSettings
        {
            Engine = new EngineAddresses(
                Required("PULUMI_MONITOR", text => text), Required("PULUMI_ENGINE", text => text)),
            Project = Required("PULUMI_PROJECT", text => text),
            Stack = Required("PULUMI_STACK", text => text),
            Organization = variable("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            RootDirectory = variable("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = Required("PULUMI_DRY_RUN", bool.Parse),
            Config = ConfigValues.Parse(variable("PULUMI_CONFIG"), variable("PULUMI_CONFIG_SECRET_KEYS")),
        };

        T Required<T>(string name, Func<string, T> parse)
        {
            try
            {
                return variable(name) is { Length: > 0 } text
                    ? parse(text)
                    : throw new FormatException("it is not set");
            }
            catch (FormatException exception)
            {
                throw new InvalidOperationException(
                    $"Program run without the Pulumi engine available; run it with `pulumi` or `pulumiw`. ({name}: {exception.Message})",
                    exception);
            }
        }
    }
}

/// <summary>Where the engine listens, as <c>host:port</c>.</summary>
/// <param name="Monitor">For resources.</param>
/// <param name="Engine">For log messages.</param>
internal sealed record EngineAddresses(string Monitor, string Engine);
