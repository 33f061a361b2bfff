using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>Programs that deal with services and their logs, besides <c>systemctl</c>.</summary>
internal static class ServicePrograms
{
    /// <summary><c>docker</c> or <c>podman</c> <c>restart NAME</c>, <c>logs --tail NUM NAME</c>.</summary>
    public static CommandResult Engine(SimulatedMachine machine, ImmutableArray<string> arguments) =>
        machine.Supervisors.FirstOrDefault(supervisor => supervisor.Deployment.IsContainer && supervisor.Deployment.Unit == arguments[^1]) is not { } found
            ? ProgramTable.Failure(1, $"Error response from daemon: No such container: {arguments[^1]}\n")
            : arguments[0] switch
            {
                "restart" => found.Restart(block: true),
                "logs" => ProgramTable.Success(found.Journal),
                _ => ProgramTable.Failure(1, $"unknown command: {arguments[0]}\n"),
            };

    /// <summary><c>cloud-service restart|status|logs NAME</c>: a site's own.</summary>
    public static CommandResult CloudService(SimulatedMachine machine, ImmutableArray<string> arguments) =>
        machine.Supervisors.FirstOrDefault(
            supervisor => supervisor.Deployment.Flavour == ServiceFlavour.Command && supervisor.Deployment.Unit == arguments[^1]) is not { } found
            ? ProgramTable.Failure(2, $"cloud-service: no service {arguments[^1]}\n")
            : arguments[0] switch
            {
                "restart" => found.Restart(block: true),
                "status" when found.Daemon is { ProcessId: not null, IsIdle: true } => ProgramTable.Success("it answers\n"),
                "status" => ProgramTable.Failure(3, $"{arguments[^1]} does not answer\n"),
                "logs" => ProgramTable.Success(string.Concat(found.Daemon.Log.Select(line => line + "\n"))),
                _ => ProgramTable.Failure(2, "usage: cloud-service restart|status|logs NAME\n"),
            };

    /// <summary><c>journalctl -u UNIT.service …</c>.</summary>
    public static CommandResult Journalctl(SimulatedMachine machine, ImmutableArray<string> arguments) => ProgramTable.Success(
        machine.Supervisors.FirstOrDefault(supervisor => $"{supervisor.Deployment.Unit}.service" == arguments[1])?.Journal ?? "-- No entries --\n");

    /// <summary><c>tail -n NUM FILE</c>.</summary>
    public static CommandResult Tail(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var path = arguments[^1];
        return machine.Files.Find(path) is RegularFile
            ? ProgramTable.Success(string.Join('\n', machine.Files.ReadText(path).Split('\n').TakeLast(int.Parse(arguments[1]) + 1)))
            : ProgramTable.Failure(1, $"tail: cannot open '{path}' for reading: No such file or directory\n");
    }

    /// <summary><c>chown OWNER:GROUP FILE…</c>.</summary>
    public static CommandResult Chown(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        foreach (var path in arguments[1..])
        {
            if (machine.Files.Find(path) is not RegularFile file)
            {
                return ProgramTable.Failure(1, $"chown: cannot access '{path}': No such file or directory\n");
            }

            file.Owner = arguments[0];
        }

        return ProgramTable.Success();
    }
}
