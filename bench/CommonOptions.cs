using System.CommandLine;

namespace Bench;

/// <summary>What all benchmarks have in common on the command line.</summary>
internal static class CommonOptions
{
    /// <summary>How often everything is done.</summary>
    public static Option<int> Runs { get; } = new("--runs")
    {
        Description = "How often everything is done; medians are printed.",
        DefaultValueFactory = _ => 3,
        Recursive = true,
    };

    /// <summary>Where results go as data.</summary>
    public static Option<string?> Json { get; } = new("--json")
    {
        Description = "A file that gets the results as data, besides.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Runs a benchmark, with the machine's description ahead of its tables and, if asked for, a file behind them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="measure">Prints tables and adds the results to the list.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult parsed, Func<List<object>, Task> measure)
    {
        var machine = BenchMachine.Describe();
        Table.Machine(machine);
        var results = new List<object>();
        try
        {
            await measure(results);
        }
        catch (BenchmarkException failure)
        {
            await Console.Error.WriteLineAsync($"error: {failure.Message}");
            return 1;
        }

        if (parsed.GetValue(Json) is { } file)
        {
            await new Report(parsed.CommandResult.Command.Name, machine, results).WriteAsync(file);
        }

        return 0;
    }
}
