using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary>
/// Options of the stock CLI that this engine lacks. They are parsed, so that a script which uses one hears which one it
/// is and not that its command line is wrong.
/// </summary>
internal static class UnsupportedOptions
{
    private static readonly string[] DeploymentNames =
    [
        "--policy-pack", "--policy-pack-config", "--plan", "--save-plan", "--import-file", "--config", "--config-path",
        "--config-file", "--run-program", "--skip-pending-creates", "--import-pending-creates",
        "--attach-debugger", "--show-config", "--show-replacement-steps", "--show-reads",
        "--show-full-output", "--tracing", "--profiling", "--remote", "--neo",
    ];

    /// <summary>Adds those of the deployment commands, hidden from the help.</summary>
    public static void AddTo(Command command) => AddTo(command, DeploymentNames);

    /// <summary>Adds <paramref name="names"/>, hidden from the help.</summary>
    public static void AddTo(Command command, params string[] names)
    {
        foreach (var name in names)
        {
            command.Add(new UnsupportedOption(name));
        }
    }

    /// <summary>Refuses a command line that uses one.</summary>
    /// <exception cref="UserErrorException">It does.</exception>
    public static void ThrowIfGiven(ParseResult arguments)
    {
        var given = arguments.CommandResult.Command.Options.OfType<UnsupportedOption>()
            .FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false });
        if (given is not null)
        {
            throw new UserErrorException($"{given.Name} is not supported by the standalone engine; it needs the stock pulumi")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }
    }

    private sealed class UnsupportedOption : Option<string[]>
    {
        public UnsupportedOption(string name)
            : base(name)
        {
            Hidden = true;
            Arity = ArgumentArity.ZeroOrMore;
        }
    }
}
