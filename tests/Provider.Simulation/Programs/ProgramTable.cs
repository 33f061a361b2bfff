using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>A program that is installed on the simulated machine.</summary>
/// <param name="machine">Where it runs.</param>
/// <param name="arguments">After its own name.</param>
internal delegate CommandResult SimulatedProgram(SimulatedMachine machine, ImmutableArray<string> arguments);

/// <summary>The programs of the simulated machine, by where they are installed.</summary>
internal static class ProgramTable
{
    private static readonly string[] SearchPath = ["/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

    private static readonly Dictionary<string, SimulatedProgram> Everywhere = new(StringComparer.Ordinal)
    {
        ["/usr/bin/chmod"] = Chmod,
        ["/usr/bin/chown"] = ServicePrograms.Chown,
        ["/usr/bin/false"] = (_, _) => Failure(1, ""),
        ["/usr/bin/grep"] = Grep.Run,
        ["/usr/bin/journalctl"] = ServicePrograms.Journalctl,
        ["/usr/bin/rmdir"] = Rmdir,
        ["/usr/bin/sh"] = Shell.Run,
        ["/usr/bin/sleep"] = Sleep,
        ["/usr/bin/systemctl"] = Systemctl.Run,
        ["/usr/bin/tail"] = ServicePrograms.Tail,
        ["/usr/bin/true"] = (_, _) => Success(),
        ["/usr/bin/udevadm"] = Udevadm.Run,
        ["/usr/sbin/devlink"] = Devlink.Run,
        ["/usr/sbin/ip"] = IpLink.Run,
        ["/usr/sbin/modprobe"] = Modprobe.Run,
    };

    private static readonly Dictionary<string, SimulatedProgram> Debian = new(StringComparer.Ordinal)
    {
        ["/usr/sbin/grub-mkconfig"] = GrubMkconfig.Run,
        ["/usr/sbin/update-grub"] = GrubMkconfig.UpdateGrub,
    };

    private static readonly Dictionary<string, SimulatedProgram> RedHat = new(StringComparer.Ordinal)
    {
        ["/usr/sbin/grub2-mkconfig"] = GrubMkconfig.Run,
        ["/usr/sbin/grubby"] = Grubby.Run,
        ["/usr/sbin/restorecon"] = (_, _) => Success(),
    };

    /// <summary>Only where something is deployed that brings them.</summary>
    private static readonly Dictionary<string, SimulatedProgram> Deployed = new(StringComparer.Ordinal)
    {
        ["/usr/bin/cloud-service"] = ServicePrograms.CloudService,
        ["/usr/bin/docker"] = ServicePrograms.Engine,
        ["/usr/bin/podman"] = ServicePrograms.Engine,
    };

    public static IEnumerable<string> PathsFor(Distribution distribution) => Everywhere.Keys.Concat(OwnOf(distribution).Keys);

    /// <summary>Runs a program by name or absolute path, if its file is there; else it ends with 127, as under timeout(1).</summary>
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> commandLine)
    {
        var name = commandLine[0];
        var candidates = name.StartsWith('/') ? [name] : SearchPath.Select(folder => $"{folder}/{name}");
        if (candidates.FirstOrDefault(machine.Files.Exists) is not { } found)
        {
            return Failure(127, $"timeout: failed to run command '{name}': No such file or directory\n");
        }

        var path = machine.Files.RealPath(found);
        var program = Everywhere.GetValueOrDefault(path) ?? OwnOf(machine.Fixture.Distribution).GetValueOrDefault(path)
            ?? Deployed.GetValueOrDefault(path);
        return program is not null
            ? program(machine, commandLine[1..])
            : Shell.RunScript(machine, path, commandLine[1..]);
    }

    public static CommandResult Success(string output = "") => new(0, output, "");

    public static CommandResult Failure(int exitCode, string error) => new(exitCode, "", error);

    private static Dictionary<string, SimulatedProgram> OwnOf(Distribution distribution) =>
        distribution.IsRedHatFamily ? RedHat : Debian;

    // chmod MODE FILE…, with an octal mode.
    private static CommandResult Chmod(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        foreach (var path in arguments[1..])
        {
            if (machine.Files.Find(path) is not RegularFile file)
            {
                return Failure(1, $"chmod: cannot access '{path}': No such file or directory\n");
            }

            file.Mode = Convert.ToInt32(arguments[0], 8);
        }

        return Success();
    }

    // rmdir DIRECTORY…, which goes on after one that is not empty.
    private static CommandResult Rmdir(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var errors = "";
        foreach (var path in arguments)
        {
            try
            {
                machine.Files.RemoveDirectory(path);
            }
            catch (LinuxException refusal)
            {
                errors += $"rmdir: failed to remove '{path}': {refusal.Message}\n";
            }
        }

        return errors.Length == 0 ? Success() : Failure(1, errors);
    }

    private static CommandResult Sleep(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        machine.Clock.Advance(TimeSpan.FromSeconds(double.Parse(arguments[0].TrimEnd('s'))));
        return Success();
    }
}
