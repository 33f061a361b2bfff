using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary>
/// Commands of the stock CLI that this engine lacks. They are known, so that who calls one hears that it is the engine
/// that lacks it, and not that there is no such command.
/// </summary>
internal static class UnsupportedCommands
{
    /// <summary>Adds those called <paramref name="names"/>, hidden from the help, with any arguments.</summary>
    public static void AddTo(Command parent, CommandHost host, params string[] names)
    {
        foreach (var name in names)
        {
            var command = new Command(name) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
            parent.Add(CommandSession.Bind(command, host, _ => throw new UserErrorException(
                $"{PathOf(command)} is not supported by the standalone engine; it needs the stock pulumi")
            {
                ExitCode = ExitCodes.Configuration,
            }));
        }
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
