using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary><c>systemctl</c> of systemd 252.</summary>
internal static class Systemctl
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var words = arguments.Where(argument => !argument.StartsWith('-')).ToImmutableArray();
        var services = machine.Services;
        var now = arguments.Contains("--now");
        return words switch
        {
            ["daemon-reload"] => ProgramTable.Success(),
            ["is-system-running"] => ProgramTable.Success("running\n"),
            ["enable", .. var units] => All(units, unit => services.Enable(unit, now)),
            ["disable", .. var units] => All(units, unit => services.Disable(unit, now)),
            ["restart", .. var units] => All(units, unit => services.Restart(unit, block: !arguments.Contains("--no-block"))),
            ["start" or "reload-or-restart" or "try-restart", .. var units] => All(units, services.Start),
            ["stop", .. var units] => All(units, services.Stop),
            ["is-enabled", var unit] => services.IsEnabled(unit) switch
            {
                null => ProgramTable.Failure(1, $"Failed to get unit file state for {unit}: No such file or directory\n"),
                true => ProgramTable.Success("enabled\n"),
                false => new CommandResult(1, "disabled\n", ""),
            },
            ["is-active", var unit] => services.StateOf(unit) is var state && state == "active"
                ? ProgramTable.Success("active\n")
                : new CommandResult(3, state + "\n", ""),
            ["show", var unit] => ProgramTable.Success(Show(services, unit, arguments)),
            ["reset-failed" or "mask" or "unmask", ..] => ProgramTable.Success(),
            _ => ProgramTable.Failure(1, $"Unknown command verb {words.FirstOrDefault()}.\n"),
        };
    }

    private static CommandResult All(ImmutableArray<string> units, Func<string, CommandResult> action)
    {
        foreach (var unit in units)
        {
            if (action(unit) is { ExitCode: not 0 } failure)
            {
                return failure;
            }
        }

        return ProgramTable.Success();
    }

    private static string Show(ServiceManager services, string unit, ImmutableArray<string> arguments)
    {
        var wanted = arguments.FirstOrDefault(argument => argument.StartsWith("--property=", StringComparison.Ordinal))?["--property=".Length..]
            .Split(',');
        var properties = new (string Name, string Value)[]
        {
            ("LoadState", services.IsEnabled(unit) is null ? "not-found" : "loaded"),
            ("ActiveState", services.StateOf(unit)),
            ("SubState", services.StateOf(unit) == "active" ? "exited" : "dead"),
            ("UnitFileState", services.IsEnabled(unit) switch { null => "", true => "enabled", false => "disabled" }),
            ("Result", services.StateOf(unit) == "failed" ? "exit-code" : "success"),
        };
        return string.Concat(properties.Where(property => wanted is null || wanted.Contains(property.Name))
            .Select(property => $"{property.Name}={property.Value}\n"));
    }
}
