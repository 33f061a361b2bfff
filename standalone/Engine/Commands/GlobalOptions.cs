using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary>Options that every command takes, with the names of the stock CLI.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Cwd { get; } = new("--cwd", "-C")
    {
        Description = "Run as if started in another directory",
        Recursive = true,
    };

    public static Option<string> Color { get; } = new("--color")
    {
        Description = "Colourize output: always, never, raw, auto",
        DefaultValueFactory = _ => "auto",
        Recursive = true,
    };

    public static Option<bool> NonInteractive { get; } = new("--non-interactive")
    {
        Description = "Never ask; fail where an answer is needed",
        Recursive = true,
    };

    public static Option<int> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Show messages of providers for developers, such as connections and round trips per host",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0 ? 1 : ParseLevel(result),
        Recursive = true,
    };

    public static Option<bool> Debug { get; } = new("--debug", "-d")
    {
        Description = "The same as --verbose",
        Recursive = true,
    };

    public static Option<bool> Standalone { get; } = new("--standalone")
    {
        Description = "Use this engine even if a stock pulumi is installed (read by the launcher)",
        Recursive = true,
    };

    static GlobalOptions() => Color.AcceptOnlyFromAmong("always", "never", "raw", "auto");

    /// <summary>All of them.</summary>
    public static IEnumerable<Option> All => [Cwd, Color, NonInteractive, Verbose, Debug, Standalone];

    /// <summary>The option that names the stack; every command has its own.</summary>
    public static Option<string?> Stack() => new("--stack", "-s")
    {
        Description = "The stack to work on; the selected one if left out",
    };

    private static int ParseLevel(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, out var level))
        {
            return level;
        }

        result.AddError($"--verbose takes a number, not '{result.Tokens[0].Value}'");
        return 0;
    }
}
