using System.CommandLine;
using Pulumi.Engine.Display;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands;

/// <summary>One command that runs: what it was given, where it writes, and the project that it works on.</summary>
internal sealed class CommandSession
{
    private readonly Lazy<ProjectWorkspace> _workspace;

    private CommandSession(CommandHost host, ParseResult arguments)
    {
        (Host, Arguments) = (host, arguments);
        IsInteractive = host.CanAsk && !arguments.GetValue(GlobalOptions.NonInteractive);
        Output = Output.To(
            host.Out, host.CanRedraw && !arguments.GetValue(GlobalOptions.NonInteractive), arguments.GetValue(GlobalOptions.Color)!);
        _workspace = new(() => ProjectWorkspace.Open(
            StartDirectory,
            host.Environment,
            new PassphraseSource(host.Environment, IsInteractive ? host.AskSecret : null),
            host.Time));
    }

    private string StartDirectory => Path.GetFullPath(Arguments.GetValue(GlobalOptions.Cwd) ?? ".");

    /// <summary>The process.</summary>
    public CommandHost Host { get; }

    /// <summary>What the command was given.</summary>
    public ParseResult Arguments { get; }

    /// <summary>Where results go.</summary>
    public Output Output { get; }

    /// <summary>Whether somebody can be asked.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether messages for developers are shown.</summary>
    public bool IsVerbose => Arguments.GetValue(GlobalOptions.Verbose) > 0 || Arguments.GetValue(GlobalOptions.Debug);

    /// <summary>The project, opened when it is first needed.</summary>
    public ProjectWorkspace Workspace => _workspace.Value;

    /// <summary>A file that the user named, from the directory that the command is started in or told to start in.</summary>
    public string PathOf(string name) => Path.GetFullPath(name, StartDirectory);

    /// <summary>The value of <paramref name="option"/>.</summary>
    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>The value of <paramref name="argument"/>.</summary>
    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);

    /// <summary>Makes <paramref name="action"/> what <paramref name="command"/> does; its failures become messages.</summary>
    public static Command Bind(
        Command command, CommandHost host, Func<CommandSession, CancellationToken, Task<int>> action)
    {
        command.SetAction(async (arguments, cancellationToken) =>
        {
            try
            {
                UnsupportedOptions.ThrowIfGiven(arguments);
                return await action(new CommandSession(host, arguments), cancellationToken);
            }
            catch (UserErrorException e)
            {
                host.Error.WriteLine($"error: {e.Message}");
                return e.ExitCode;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Files and directories that cannot be used: the message names them.
                host.Error.WriteLine($"error: {e.Message}");
                return ExitCodes.Error;
            }
        });
        return command;
    }

    /// <summary>As above, for commands that do not wait.</summary>
    public static Command Bind(Command command, CommandHost host, Action<CommandSession> action) =>
        Bind(command, host, (session, _) =>
        {
            action(session);
            return Task.FromResult(ExitCodes.Success);
        });

    /// <summary>Asks for the name of what is about to be lost.</summary>
    /// <param name="yes">Whether the user agreed beforehand.</param>
    /// <param name="warning">What will happen.</param>
    /// <param name="name">What has to be typed.</param>
    /// <exception cref="UserErrorException">The answer was another one, or nobody can be asked.</exception>
    public void Confirm(bool yes, string warning, string name)
    {
        if (yes)
        {
            return;
        }

        if (!IsInteractive)
        {
            throw new UserErrorException("--yes must be passed in to proceed when running in non-interactive mode")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }

        Output.WriteLine(warning);
        Host.Out.Write($"Please confirm that this is what you'd like to do by typing `{name}`: ");
        if (Host.In.ReadLine()?.Trim() != name)
        {
            throw new UserErrorException("confirmation declined") { ExitCode = ExitCodes.Cancelled };
        }
    }

    /// <summary>Asks whether to go on. Where nobody can be asked, calling the command was the answer, as with the stock CLI.</summary>
    /// <param name="yes">Whether the user agreed beforehand.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="UserErrorException">The answer was no.</exception>
    public void Agree(bool yes, string question)
    {
        if (yes || !IsInteractive)
        {
            return;
        }

        Host.Out.Write($"{question} (y/N) ");
        if (Host.In.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserErrorException("confirmation declined") { ExitCode = ExitCodes.Cancelled };
        }
    }
}
