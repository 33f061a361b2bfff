using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="Provider.Services.ServiceScripts.Look"/> prints.</summary>
internal static class LookAtServicesScript
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var output = new StringBuilder($"clock {machine.Uptime.TotalSeconds:0.00} {machine.Epoch}\n");
        if (machine.Files.Exists("/run/systemd/system"))
        {
            output.Append("systemd\n").AppendJoin('\n', arguments[1].Split(' ').Select(unit => Block(machine, unit))).Append('\n');
        }

        foreach (var container in machine.Supervisors.Where(supervisor => supervisor.Deployment.IsContainer))
        {
            output.Append(Line(machine, container));
        }

        foreach (var mark in machine.Files.Match("/run/pulumi-sriov/restart-pending/*"))
        {
            output.Append($"pending {Path.GetFileName(mark)}\n");
        }

        foreach (var record in machine.Files.Match("/run/udev/data/+pci:*"))
        {
            output.Append($"{record}:{machine.Files.ReadText(record)}");
        }

        return ProgramTable.Success(output.ToString());
    }

    private static string Block(SimulatedMachine machine, string unit)
    {
        var service = machine.Supervisors.FirstOrDefault(
            supervisor => supervisor.Deployment.Flavour == ServiceFlavour.Systemd && $"{supervisor.Deployment.Unit}.service" == unit);
        return service is null
            ? $"Id={unit}\nLoadState=not-found\nActiveState=inactive\nSubState=dead\nMainPID=0\nExecMainStartTimestampMonotonic=0\n"
            : $"MainPID={service.Daemon.ProcessId ?? 0}\nExecMainStartTimestampMonotonic={machine.SinceBoot(service.Daemon.StartedAt).TotalMicroseconds:0}\n"
                + $"Id={unit}\nLoadState=loaded\nActiveState={service.ActiveState}\nSubState={service.SubState}\n";
    }

    private static string Line(SimulatedMachine machine, Supervisor container)
    {
        var started = SimulatedMachine.TimeOfDay(container.Daemon.StartedAt);
        return $"container {container.Deployment.ManagerWord} "
            + (container.Deployment.Flavour == ServiceFlavour.Docker ? "/" : "") + container.Deployment.Unit
            + $" {Id(container)} {Word(container.ActiveState == "active")} {Word(container.SubState == "auto-restart")} "
            + (container.Deployment.Flavour == ServiceFlavour.Docker ? $"{started:yyyy-MM-ddTHH:mm:ss.fffffff}Z\n" : $"{started.ToUnixTimeSeconds()}\n");
    }

    // Another one whenever it is made anew, and never that of another container.
    private static string Id(Supervisor container) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{container.Deployment.Unit} {container.Daemon.Starts}")));

    private static string Word(bool value) => value ? "true" : "false";
}
