using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>systemd as process 1: unit files, what of them is enabled, and what is active since the last boot.</summary>
internal sealed class ServiceManager(SimulatedMachine machine)
{
    private const string Configuration = "/etc/systemd/system";
    private static readonly string[] Folders = [Configuration, "/run/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    /// <summary>Start-up: everything that is enabled runs, in the order of names.</summary>
    public void Boot()
    {
        _states.Clear();
        foreach (var link in machine.Files.Match($"{Configuration}/*.target.wants/*.service"))
        {
            Start(link[(link.LastIndexOf('/') + 1)..]);
        }

        RunRcLocal();
    }

    /// <summary>Whether a unit is enabled; <c>null</c> = there is no such unit.</summary>
    public bool? IsEnabled(string unit) => UnitFileOf(unit) is null
        ? null
        : machine.Files.Match($"{Configuration}/*.target.wants/{unit}").Any();

    public string StateOf(string unit) => DaemonOf(unit)?.ActiveState ?? _states.GetValueOrDefault(unit, "inactive");

    public CommandResult Enable(string unit, bool now)
    {
        if (UnitFileOf(unit) is not { } file)
        {
            return ProgramTable.Failure(1, $"Failed to enable unit: Unit file {unit} does not exist.\n");
        }

        var messages = "";
        foreach (var target in UnitFile.Read(machine.Files, file).Values("Install", "WantedBy").SelectMany(value => value.Split(' ')))
        {
            var link = $"{Configuration}/{target}.wants/{unit}";
            if (machine.Files.FindEntry(link) is null)
            {
                machine.Files.MakeDirectory($"{Configuration}/{target}.wants");
                machine.Files.PutLink(link, file);
                messages += $"Created symlink {link} → {file}.\n";
            }
        }

        var started = now ? Start(unit) : ProgramTable.Success();
        return started.ExitCode == 0 ? new CommandResult(0, "", messages) : started;
    }

    public CommandResult Disable(string unit, bool now)
    {
        if (UnitFileOf(unit) is null)
        {
            return ProgramTable.Failure(1, $"Failed to disable unit: Unit file {unit} does not exist.\n");
        }

        var messages = "";
        foreach (var link in machine.Files.Match($"{Configuration}/*.target.wants/{unit}"))
        {
            machine.Files.Remove(link);
            messages += $"Removed \"{link}\".\n";
        }

        if (now)
        {
            Stop(unit);
        }

        return new CommandResult(0, "", messages);
    }

    /// <summary>What keeps the daemon of a unit running; <c>null</c> = the unit is none, or of a program that ends.</summary>
    public Supervisor? Find(string unit) => DaemonOf(unit) ?? Sleeper(unit);

    public CommandResult Restart(string unit, bool block) =>
        Find(unit) is { } daemon ? daemon.Restart(block) : Start(unit);

    public CommandResult Start(string unit)
    {
        if (Find(unit) is { } daemon)
        {
            daemon.Start();
            return ProgramTable.Success();
        }

        if (UnitFileOf(unit) is not { } path)
        {
            return ProgramTable.Failure(5, $"Failed to start {unit}: Unit {unit} not found.\n");
        }

        var file = UnitFile.Read(machine.Files, path);
        var instance = unit.Contains('@') ? unit[(unit.IndexOf('@') + 1)..unit.LastIndexOf('.')] : "";
        foreach (var command in file.Values("Service", "ExecStart"))
        {
            var words = command.TrimStart('-').Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Replace("%i", instance).Replace("%I", instance));
            var result = ProgramTable.Run(machine, [.. words]);
            if (result.ExitCode != 0 && !command.StartsWith('-'))
            {
                _states[unit] = "failed";
                return ProgramTable.Failure(
                    1, $"Job for {unit} failed because the control process exited with error code.\n");
            }
        }

        _states[unit] = "active";
        return ProgramTable.Success();
    }

    public CommandResult Stop(string unit)
    {
        DaemonOf(unit)?.Stop();
        _states.Remove(unit);
        return ProgramTable.Success();
    }

    // rc-local.service runs the file when it is executable. Of shell code only plain commands are understood.
    private void RunRcLocal()
    {
        const int Executable = 0b001_000_000;
        var path = machine.Fixture.Distribution.IsRedHatFamily ? "/etc/rc.d/rc.local" : "/etc/rc.local";
        if (machine.Files.Find(path) is not RegularFile { Mode: var mode } || (mode & Executable) == 0)
        {
            return;
        }

        var commands = machine.Files.ReadText(path).Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .TakeWhile(line => line.Split(' ')[0] != "exit");
        foreach (var command in commands)
        {
            ProgramTable.Run(machine, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }

    // A unit whose program is sleep(1): the simplest daemon that there is.
    private Supervisor? Sleeper(string unit)
    {
        if (UnitFileOf(unit) is not { } path
            || UnitFile.Read(machine.Files, path).Values("Service", "ExecStart").SingleOrDefault()?.Split(' ') is not ["/bin/sleep", var time])
        {
            return null;
        }

        var sleeper = new Supervisor(machine, Deployment.OfSleep(unit[..unit.LastIndexOf('.')]));
        sleeper.Daemon.DiesAfter = time == "infinity" ? null : TimeSpan.FromSeconds(int.Parse(time));
        machine.Supervisors.Add(sleeper);
        return sleeper;
    }

    private Supervisor? DaemonOf(string unit) => machine.Supervisors.FirstOrDefault(
        supervisor => supervisor.Deployment.Flavour == ServiceFlavour.Systemd && $"{supervisor.Deployment.Unit}.service" == unit);

    // foo@bar.service is an instance of the template foo@.service.
    private string? UnitFileOf(string unit)
    {
        var at = unit.IndexOf('@');
        var template = at < 0 ? unit : unit[..(at + 1)] + unit[unit.LastIndexOf('.')..];
        return new[] { unit, template }
            .SelectMany(name => Folders.Select(folder => $"{folder}/{name}"))
            .FirstOrDefault(machine.Files.Exists);
    }
}
