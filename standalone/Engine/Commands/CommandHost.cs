using Pulumi.Engine.Model;
using Spectre.Console;

namespace Pulumi.Engine.Commands;

/// <summary>The process around the commands: streams, environment, clock, and the engine.</summary>
internal sealed record CommandHost
{
    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input is a terminal.</summary>
    public required bool CanAsk { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public required bool CanRedraw { get; init; }

    /// <summary>Reads an environment variable; <c>null</c> = not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Makes the engine, when a command needs it.</summary>
    public required Func<IDeploymentEngine> Engine { get; init; }

    /// <summary>This process.</summary>
    public static CommandHost ForProcess(Func<IDeploymentEngine> engine) => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        CanRedraw = !Console.IsOutputRedirected,
        Environment = System.Environment.GetEnvironmentVariable,
        Time = TimeProvider.System,
        Engine = engine,
    };

    /// <summary>Asks in the terminal without echo. On standard error, because standard output belongs to the result.</summary>
    public string AskSecret(string question) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) })
            .Prompt(new TextPrompt<string>(Markup.Escape(question)).Secret(null).AllowEmpty());
}
