using System.Diagnostics;
using System.Text.Json;

namespace Pulumi.Engine.Programs;

/// <summary>What a build says of the program that it has made.</summary>
/// <remarks>The properties are those that <c>dotnet run</c> asks for; asking in the build saves evaluating the project once more.</remarks>
internal sealed class BuiltProgram
{
    private static readonly string[] Names =
        ["RunCommand", "RunArguments", "RunWorkingDirectory", "MSBuildProjectDirectory", "AppDesignerFolder", "NetCoreRoot"];

    private readonly Dictionary<string, string> _properties;

    private BuiltProgram(Dictionary<string, string> properties) => _properties = properties;

    /// <summary>The arguments of a build that make it say so, in JSON on its standard output. Whatever else it says goes to its error output.</summary>
    public static IEnumerable<string> BuildArguments { get; } = ["-target:Build", .. Names.Select(name => $"-getProperty:{name}")];

    private string Command => _properties["RunCommand"];

    private string LaunchProfiles =>
        Path.Combine(_properties["MSBuildProjectDirectory"], _properties["AppDesignerFolder"], "launchSettings.json");

    /// <summary>From what a build has said; <c>null</c> when something else got in between.</summary>
    public static BuiltProgram? Parse(string output)
    {
        try
        {
            using var said = JsonDocument.Parse(output);
            var properties = said.RootElement.GetProperty("Properties");
            return new BuiltProgram(Names.ToDictionary(name => name, name => properties.GetProperty(name).GetString() ?? ""));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>How it is started; <c>null</c> when only <c>dotnet run</c> can tell, by arguments and launch profiles.</summary>
    public ProcessStartInfo? Start(string directory)
    {
        var isPlain = _properties["RunArguments"].Length == 0 && _properties["RunWorkingDirectory"].Length == 0
            && Path.IsPathFullyQualified(Command) && File.Exists(Command) && !File.Exists(LaunchProfiles);
        if (!isPlain)
        {
            return null;
        }

        var start = new ProcessStartInfo(Command) { WorkingDirectory = directory };

        // The executable looks for .NET where it is usually installed, which need not be where it was built with.
        start.Environment.TryAdd("DOTNET_ROOT", _properties["NetCoreRoot"]);
        return start;
    }
}
