using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary><c>version</c>: prints the version.</summary>
internal static class VersionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host) => CommandSession.Bind(
        new Command("version", "Print the version number"), host, session => session.Output.WriteLine(EngineVersion.Text));
}
