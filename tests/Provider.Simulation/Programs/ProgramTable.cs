using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>A program that is installed on the simulated machine.</summary>
/// <param name="machine">Where it runs.</param>
/// <param name="arguments">After its own name.</param>
internal delegate CommandResult SimulatedProgram(SimulatedMachine machine, ImmutableArray<string> arguments);

/// <summary>The programs of the simulated machine.</summary>
internal static class ProgramTable
{
    private static readonly Dictionary<string, SimulatedProgram> Everywhere = new(StringComparer.Ordinal)
    {
        ["ip"] = IpLink.Run,
        ["modprobe"] = Modprobe.Run,
        ["systemctl"] = Systemctl.Run,
        ["udevadm"] = Udevadm.Run,
        ["true"] = (_, _) => Success(),
        ["false"] = (_, _) => Failure(1, ""),
        ["sleep"] = Sleep,
    };

    private static readonly Dictionary<string, SimulatedProgram> Debian = new(StringComparer.Ordinal)
    {
        ["update-grub"] = GrubMkconfig.UpdateGrub,
        ["grub-mkconfig"] = GrubMkconfig.Run,
    };

    private static readonly Dictionary<string, SimulatedProgram> RedHat = new(StringComparer.Ordinal)
    {
        ["grubby"] = Grubby.Run,
        ["grub2-mkconfig"] = GrubMkconfig.Run,
        ["restorecon"] = (_, _) => Success(),
    };

    /// <summary>Runs a program by name or absolute path; 127 when there is none, as a shell says it.</summary>
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> commandLine)
    {
        var name = commandLine[0].StartsWith('/') ? commandLine[0][(commandLine[0].LastIndexOf('/') + 1)..] : commandLine[0];
        var own = machine.Fixture.Distribution.IsRedHatFamily ? RedHat : Debian;
        var program = Everywhere.GetValueOrDefault(name) ?? own.GetValueOrDefault(name);
        return program is null
            ? Failure(127, $"sh: 1: {commandLine[0]}: not found\n")
            : program(machine, commandLine[1..]);
    }

    public static CommandResult Success(string output = "") => new(0, output, "");

    public static CommandResult Failure(int exitCode, string error) => new(exitCode, "", error);

    private static CommandResult Sleep(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        machine.Clock.Advance(TimeSpan.FromSeconds(double.Parse(arguments[0].TrimEnd('s'))));
        return Success();
    }
}
