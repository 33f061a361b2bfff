using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="ServiceScripts.Restart"/> does, with the simulated clock.</summary>
internal static class RestartServiceScript
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Works = TimeSpan.FromSeconds(3);

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var (manager, unit) = (arguments[1], arguments[2]);
        var limit = TimeSpan.FromSeconds(double.Parse(arguments[3]));
        var service = manager == "systemd"
            ? machine.Services.Find($"{unit}.service")
            : machine.Supervisors.FirstOrDefault(
                supervisor => supervisor.Deployment.ManagerWord == manager && supervisor.Deployment.Unit == unit);
        if (service is null && manager != "command")
        {
            return ProgramTable.Failure(1, $"there is no unit {unit}.service\n");
        }

        var begin = machine.Clock.Now;
        var before = service?.Daemon.Starts;
        var restart = ProgramTable.Run(machine, CommandWords.Split(arguments[4]));
        if (restart.ExitCode != 0)
        {
            return ProgramTable.Failure(1, $"{arguments[4]} ended with {restart.ExitCode}: {restart.StandardOutput}{restart.StandardError}");
        }

        return Watch(machine, new Watched(manager, service, before, arguments[5]), begin, limit);
    }

    private static CommandResult Watch(SimulatedMachine machine, Watched watched, TimeSpan begin, TimeSpan limit)
    {
        int? first = null;
        TimeSpan? worksSince = null;
        var complaint = "it never came to rest";
        for (var quiet = 0; machine.Clock.Now - begin < limit; machine.Clock.Advance(Tick))
        {
            var seconds = (int)(machine.Clock.Now - begin).TotalSeconds;
            if (watched.IsDown)
            {
                return ProgramTable.Failure(1, $"its process ended (result exit-code, exit status 1) after {seconds} s\n");
            }

            if (!watched.IsUp)
            {
                continue;
            }

            first ??= watched.Start;
            if (watched.Start != first)
            {
                return ProgramTable.Failure(1, $"it ended and was started again after {seconds} s\n");
            }

            quiet = watched.IsIdle ? quiet + 1 : 0;
            if (quiet < 6 && !watched.IsByCommand)
            {
                continue;
            }

            var status = watched.Status.Length == 0 ? ProgramTable.Success() : ProgramTable.Run(machine, CommandWords.Split(watched.Status));
            worksSince = status.ExitCode == 0 ? worksSince ?? machine.Clock.Now : null;
            complaint = $"{watched.Status} ended with {status.ExitCode}: {status.StandardOutput}{status.StandardError}";
            if (watched.Status.Length == 0 || machine.Clock.Now - worksSince >= Works)
            {
                return ProgramTable.Success(watched.Answer(machine));
            }
        }

        return ProgramTable.Failure(1, $"it is not up after {limit.TotalSeconds:0} s: {complaint}\n");
    }

    private sealed record Watched(string Manager, Supervisor? Service, int? Before, string Status)
    {
        public bool IsByCommand => Manager == "command";

        public int Start => IsByCommand ? 0 : Service!.Daemon.Starts;

        public bool IsDown => !IsByCommand && !Service!.HasJob && (Service.ActiveState is "failed" or "inactive" || Service.SubState == "auto-restart");

        public bool IsUp => IsByCommand || (!Service!.HasJob && Service.ActiveState == "active" && Service.Daemon.Starts != Before);

        public bool IsIdle => IsByCommand || Service!.Daemon.IsIdle;

        public string Answer(SimulatedMachine machine) => IsByCommand
            ? "up - -\n"
            : $"up {Service!.Daemon.ProcessId} {SimulatedMachine.TimeOfDay(Service.Daemon.StartedAt).ToUnixTimeSeconds()}\n";
    }
}
